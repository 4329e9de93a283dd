class Solution {
public:
    string solve(string s) {
        string result;
        for (char c : s) {
            char swapped = isupper(c) ? tolower(c) : toupper(c);
            result = result + swapped;
        }
        return result;
    }
};
