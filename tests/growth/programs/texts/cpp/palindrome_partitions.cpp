class Solution {
    string s;

    bool palindrome(int l, int r) {
        while (l < r)
            if (s[l++] != s[r--]) return false;
        return true;
    }

    long long partitions(int from) {
        if (from == (int)s.size()) return 1;
        long long count = 0;
        for (int to = from; to < (int)s.size(); ++to) {
            if (palindrome(from, to)) count += partitions(to + 1);
        }
        return count % 1000000007;
    }

public:
    string solve(string text) {
        s.swap(text);
        return to_string(partitions(0));
    }
};
