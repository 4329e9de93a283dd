// The recursion with a memory.
static int steps(const std::string& a, const std::string& b, size_t i, size_t j, std::vector<int>& memo) {
    if (i == a.size()) return int(b.size() - j);
    if (j == b.size()) return int(a.size() - i);
    int& known = memo[i * b.size() + j];
    if (known >= 0) return known;
    if (a[i] == b[j]) return known = steps(a, b, i + 1, j + 1, memo);
    int best = steps(a, b, i + 1, j + 1, memo);
    best = std::min(best, steps(a, b, i + 1, j, memo));
    best = std::min(best, steps(a, b, i, j + 1, memo));
    return known = best + 1;
}

int editDistance(const std::string& word1, const std::string& word2) {
    std::vector<int> memo(word1.size() * word2.size(), -1);
    return steps(word1, word2, 0, 0, memo);
}
