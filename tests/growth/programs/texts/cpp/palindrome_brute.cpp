bool isPalindrome(const string& s, size_t from, size_t to) {
    while (from < to) {
        if (s[from++] != s[to--]) return false;
    }
    return true;
}

string solve(const string& s) {
    size_t bestFrom = 0, bestSize = 1;
    for (size_t from = 0; from < s.size(); ++from) {
        for (size_t to = from; to < s.size(); ++to) {
            if (isPalindrome(s, from, to) && to - from + 1 > bestSize) {
                bestFrom = from;
                bestSize = to - from + 1;
            }
        }
    }
    return s.substr(bestFrom, bestSize);
}
