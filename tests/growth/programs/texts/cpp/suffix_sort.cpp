class Solution {
public:
    // the letter before each suffix, in the order of the suffixes
    string solve(string s) {
        int n = s.size();
        vector<int> suffixes(n);
        iota(suffixes.begin(), suffixes.end(), 0);
        sort(suffixes.begin(), suffixes.end(),
             [&](int a, int b) { return s.compare(a, string::npos, s, b, string::npos) < 0; });
        string last(n, ' ');
        for (int i = 0; i < n; i++) last[i] = s[(suffixes[i] + n - 1) % n];
        return last;
    }
};
