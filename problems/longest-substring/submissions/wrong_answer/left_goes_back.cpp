// The left end jumps behind the last occurrence even when that lies before the window.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        unordered_map<char, int> last;
        int best = 0, start = 0;
        for (int i = 0; i < (int)s.size(); ++i) {
            if (last.count(s[i])) start = last[s[i]] + 1;
            last[s[i]] = i;
            best = max(best, i - start + 1);
        }
        return best;
    }
};
