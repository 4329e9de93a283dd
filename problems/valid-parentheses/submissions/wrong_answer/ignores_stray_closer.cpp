// A closer with nothing open is passed over.
class Solution {
public:
    bool isValid(string s) {
        map<char, char> opener{{')', '('}, {']', '['}, {'}', '{'}};
        vector<char> open;
        for (char c : s) {
            if (!opener.count(c)) open.push_back(c);
            else if (!open.empty()) {
                if (open.back() != opener[c]) return false;
                open.pop_back();
            }
        }
        return open.empty();
    }
};
