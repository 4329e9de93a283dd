class Solution {
public:
    bool isValid(string s) {
        while (true) {
            size_t at = string::npos;
            for (const char* pair : {"()", "[]", "{}"}) at = min(at, s.find(pair));
            if (at == string::npos) return s.empty();
            s.erase(at, 2);
        }
    }
};
