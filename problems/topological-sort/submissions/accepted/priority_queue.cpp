class Solution {
public:
    vector<int> taskOrder(int n, vector<vector<int>>& before) {
        sort(before.begin(), before.end());
        before.erase(unique(before.begin(), before.end()), before.end());
        vector<int> missing(n), first(n + 1), order;
        for (auto& entry : before) ++missing[entry[1]], ++first[entry[0] + 1];
        partial_sum(first.begin(), first.end(), first.begin());
        priority_queue<int, vector<int>, greater<int>> ready;
        for (int task = 0; task < n; ++task)
            if (!missing[task]) ready.push(task);
        while (!ready.empty()) {
            int task = ready.top();
            ready.pop();
            order.push_back(task);
            for (int k = first[task]; k < first[task + 1]; ++k)
                if (--missing[before[k][1]] == 0) ready.push(before[k][1]);
        }
        return (int)order.size() == n ? order : vector<int>{};
    }
};
