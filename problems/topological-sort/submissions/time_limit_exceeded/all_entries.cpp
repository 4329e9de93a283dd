// Goes through all entries for each step.
class Solution {
public:
    vector<int> taskOrder(int n, vector<vector<int>>& before) {
        vector<bool> done(n);
        vector<int> order;
        while ((int)order.size() < n) {
            vector<bool> waits(n);
            for (auto& entry : before)
                if (!done[entry[0]]) waits[entry[1]] = true;
            int task = 0;
            while (task < n && (done[task] || waits[task])) ++task;
            if (task == n) return {};
            done[task] = true;
            order.push_back(task);
        }
        return order;
    }
};
