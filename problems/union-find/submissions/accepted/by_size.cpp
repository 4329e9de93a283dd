class Solution {
    vector<int> parent;
    int find(int a) { return parent[a] < 0 ? a : parent[a] = find(parent[a]); }

public:
    vector<int> groupsAfterEach(int n, vector<vector<int>>& cables) {
        parent.assign(n, -1);
        vector<int> answer;
        for (auto& cable : cables) {
            int a = find(cable[0]), b = find(cable[1]);
            if (a != b) {
                if (parent[a] > parent[b]) swap(a, b);
                parent[a] += parent[b];
                parent[b] = a;
                --n;
            }
            answer.push_back(n);
        }
        return answer;
    }
};
