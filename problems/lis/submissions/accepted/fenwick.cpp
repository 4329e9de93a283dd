// A Fenwick tree of maxima over the ranks of the values.
int lengthOfLIS(std::vector<int>& nums) {
    std::vector<int> values(nums);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<int> tree(values.size() + 1, 0);
    int answer = 0;
    for (int v : nums) {
        int rank = int(std::lower_bound(values.begin(), values.end(), v) - values.begin());
        int best = 1;
        for (int r = rank; r > 0; r -= r & -r) best = std::max(best, tree[r] + 1);
        for (int r = rank + 1; r < (int)tree.size(); r += r & -r) tree[r] = std::max(tree[r], best);
        answer = std::max(answer, best);
    }
    return answer;
}
