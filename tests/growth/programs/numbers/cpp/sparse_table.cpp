class SparseTable {
    vector<vector<int>> best;

public:
    explicit SparseTable(const vector<int>& a) {
        best.push_back(a);
        for (size_t width = 2; width <= a.size(); width *= 2) {
            const vector<int>& half = best.back();
            vector<int> row(a.size() - width + 1);
            for (size_t i = 0; i < row.size(); i++) row[i] = min(half[i], half[i + width / 2]);
            best.push_back(std::move(row));
        }
    }

    int least(size_t from, size_t to) const {
        int k = 63 - __builtin_clzll(to - from + 1);
        return min(best[k][from], best[k][to + 1 - (size_t(1) << k)]);
    }
};

class Solution {
public:
    int solve(vector<int>& nums) {
        SparseTable table(nums);
        long long sum = 0;
        for (size_t i = 0; i < nums.size(); i++) {
            size_t j = i * 31 % nums.size();
            sum += table.least(min(i, j), max(i, j));
        }
        return static_cast<int>(sum % 1000000007);
    }
};
