// A window with a count of each character; it only ever grows or moves.
int lengthOfLongestSubstring(const std::string& s) {
    std::unordered_map<char, int> count;
    size_t left = 0, repeated = 0;
    for (size_t right = 0; right < s.size(); ++right) {
        if (++count[s[right]] == 2) ++repeated;
        if (repeated > 0 && --count[s[left++]] == 1) --repeated;
    }
    return int(s.size() - left);
}
