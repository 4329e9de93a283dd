struct Query {
    int left, right;
};

class Solution {
    vector<int> ids, times;
    int distinct = 0;

    void enter(int i) {
        if (times[ids[i]]++ == 0) distinct++;
    }
    void leave(int i) {
        if (--times[ids[i]] == 0) distinct--;
    }

public:
    int solve(vector<int>& nums) {
        int n = nums.size();
        vector<int> sorted(nums);
        sort(sorted.begin(), sorted.end());
        for (int x : nums) ids.push_back(lower_bound(sorted.begin(), sorted.end(), x) - sorted.begin());
        times.assign(n, 0);

        minstd_rand rng(12345);
        vector<Query> queries(n);
        for (auto& q : queries) {
            int a = rng() % n, b = rng() % n;
            q = {min(a, b), max(a, b)};
        }
        int block = max(1, (int)sqrt((double)n));
        sort(queries.begin(), queries.end(), [block](const Query& a, const Query& b) {
            if (a.left / block != b.left / block) return a.left / block < b.left / block;
            return a.right < b.right;
        });

        int left = 0, right = -1;
        long long total = 0;
        for (const auto& q : queries) {
            while (left > q.left) enter(--left);
            while (right < q.right) enter(++right);
            while (left < q.left) leave(left++);
            while (right > q.right) leave(right--);
            total += distinct;
        }
        return static_cast<int>(total % 1000000007);
    }
};
