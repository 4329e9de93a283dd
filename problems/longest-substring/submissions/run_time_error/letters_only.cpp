// A table for the small letters only.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        vector<int> next(26, 0);
        int best = 0, start = 0;
        for (int i = 0; i < (int)s.size(); ++i) {
            int& after = next.at(s[i] - 'a');
            start = max(start, after);
            after = i + 1;
            best = max(best, i - start + 1);
        }
        return best;
    }
};
