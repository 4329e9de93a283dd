class Solution {
public:
    int solve(vector<string>& words) {
        sort(words.begin(), words.end(), [](const string& a, const string& b) { return a + b > b + a; });
        long long code = 0;
        for (const string& word : words)
            for (char c : word) code = (code * 26 + c - 'a') % 1000000007;
        return static_cast<int>(code);
    }
};
