class Solution {
    int expand(const string& s, int l, int r) {
        while (l >= 0 && r < (int)s.size() && s[l] == s[r]) {
            l--;
            r++;
        }
        return r - l - 1;
    }

public:
    string solve(string s) {
        int start = 0, length = 0;
        for (int i = 0; i < (int)s.size(); i++) {
            int len = max(expand(s, i, i), expand(s, i, i + 1));
            if (len > length) {
                length = len;
                start = i - (len - 1) / 2;
            }
        }
        return s.substr(start, length);
    }
};
