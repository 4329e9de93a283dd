class Solution {
public:
    // number of 1 bits, and the value with its bits reversed, mixed
    int solve(int n) {
        uint32_t reversed = 0;
        int ones = 0;
        for (int i = 0; i < 32; ++i) {
            uint32_t bit = (static_cast<uint32_t>(n) >> i) & 1u;
            ones += static_cast<int>(bit);
            reversed = (reversed << 1) | bit;
        }
        return static_cast<int>(reversed % 1000u) + ones;
    }
};
