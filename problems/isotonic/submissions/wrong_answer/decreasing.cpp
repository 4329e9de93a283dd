// Fits a non-increasing function.
class Solution {
    struct Block { double total, weight; size_t end; };

public:
    vector<double> isotonic(vector<double>& x, vector<double>& y, vector<double>& w) {
        const size_t n = x.size();
        vector<size_t> order(n);
        iota(order.begin(), order.end(), 0);
        sort(order.begin(), order.end(), [&](size_t a, size_t b) { return x[a] < x[b]; });
        vector<Block> blocks;
        for (size_t i = 0; i < n;) {
            Block now{0, 0, i};
            for (; now.end < n && x[order[now.end]] == x[order[i]]; ++now.end) {
                now.total += w[order[now.end]] * y[order[now.end]];
                now.weight += w[order[now.end]];
            }
            i = now.end;
            while (!blocks.empty() && blocks.back().total / blocks.back().weight <= now.total / now.weight) {
                now.total += blocks.back().total;
                now.weight += blocks.back().weight;
                blocks.pop_back();
            }
            blocks.push_back(now);
        }
        vector<double> fitted(n);
        size_t i = 0;
        for (const Block& block : blocks)
            for (; i < block.end; ++i) fitted[order[i]] = block.total / block.weight;
        return fitted;
    }
};
