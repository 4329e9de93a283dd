// Looks for every character's last place before it, from the start of the string.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        int best = 0, begin = 0;
        for (int i = 0; i < (int)s.size(); ++i) {
            int last = -1;
            for (int j = 0; j < i; ++j)
                if (s[j] == s[i]) last = j;
            begin = max(begin, last + 1);
            best = max(best, i - begin + 1);
        }
        return best;
    }
};
