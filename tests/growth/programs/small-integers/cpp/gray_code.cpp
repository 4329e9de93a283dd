class Solution {
public:
    long long solve(int n) {
        vector<long long> codes = {0};
        for (int bit = 0; bit < n && bit < 62; ++bit) {
            for (int i = static_cast<int>(codes.size()) - 1; i >= 0; --i) {
                codes.push_back(codes[i] | (1LL << bit));
            }
        }
        return codes.back();
    }
};
