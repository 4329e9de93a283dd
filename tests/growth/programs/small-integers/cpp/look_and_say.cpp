class Solution {
public:
    int solve(int n) {
        string s = "1";
        for (int step = 1; step < n; step++) {
            string next;
            for (size_t i = 0; i < s.size();) {
                size_t j = i;
                while (j < s.size() && s[j] == s[i]) j++;
                next += to_string(j - i);
                next += s[i];
                i = j;
            }
            s = next;
        }
        return (int)s.size();
    }
};
