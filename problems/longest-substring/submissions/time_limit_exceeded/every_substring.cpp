// Makes the set of every substring's characters anew, until one has a repeat.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        size_t best = 0;
        for (size_t i = 0; i < s.size(); ++i)
            for (size_t n = 1; i + n <= s.size(); ++n) {
                string part = s.substr(i, n);
                if (set<char>(part.begin(), part.end()).size() < n) break;
                best = max(best, n);
            }
        return (int)best;
    }
};
