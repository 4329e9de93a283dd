// Puts the largest possible task last, and so on from the back: small numbers come early, but in another order.
class Solution {
public:
    vector<int> taskOrder(int n, vector<vector<int>>& before) {
        vector<vector<int>> needs(n);
        vector<int> follow(n), order;
        for (auto& entry : before) needs[entry[1]].push_back(entry[0]), ++follow[entry[0]];
        priority_queue<int> last;
        for (int task = 0; task < n; ++task)
            if (!follow[task]) last.push(task);
        while (!last.empty()) {
            int task = last.top();
            last.pop();
            order.push_back(task);
            for (int a : needs[task])
                if (--follow[a] == 0) last.push(a);
        }
        if ((int)order.size() < n) return {};
        reverse(order.begin(), order.end());
        return order;
    }
};
