class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        vector<int> next(128, 0);
        int best = 0, start = 0;
        for (int i = 0; i < (int)s.size(); ++i) {
            start = max(start, next[s[i]]);
            next[s[i]] = i + 1;
            best = max(best, i - start + 1);
        }
        return best;
    }
};
