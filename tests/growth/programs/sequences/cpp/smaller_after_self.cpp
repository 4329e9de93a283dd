class Fenwick {
    vector<int> tree;

public:
    explicit Fenwick(int n) : tree(n + 1) {}
    void add(int i) {
        for (++i; i < (int)tree.size(); i += i & -i) tree[i]++;
    }
    int before(int i) const {
        int sum = 0;
        for (; i > 0; i -= i & -i) sum += tree[i];
        return sum;
    }
};

class Solution {
public:
    vector<int> solve(vector<int>& nums) {
        vector<int> ranks(nums.begin(), nums.end());
        sort(ranks.begin(), ranks.end());
        ranks.erase(unique(ranks.begin(), ranks.end()), ranks.end());
        Fenwick seen(ranks.size());
        vector<int> smaller(nums.size());
        for (int i = (int)nums.size() - 1; i >= 0; --i) {
            int rank = lower_bound(ranks.begin(), ranks.end(), nums[i]) - ranks.begin();
            smaller[i] = seen.before(rank);
            seen.add(rank);
        }
        return smaller;
    }
};
