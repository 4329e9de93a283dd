// Hangs the computers themselves below one another, so the rest of a group is cut off.
class Solution {
    vector<int> parent;
    int find(int a) {
        while (parent[a] != a) a = parent[a];
        return a;
    }

public:
    vector<int> groupsAfterEach(int n, vector<vector<int>>& cables) {
        parent.resize(n);
        iota(parent.begin(), parent.end(), 0);
        vector<int> answer;
        for (auto& cable : cables) {
            if (find(cable[0]) != find(cable[1])) {
                parent[cable[0]] = find(cable[1]);
                --n;
            }
            answer.push_back(n);
        }
        return answer;
    }
};
