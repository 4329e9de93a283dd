// Trees without short cuts, and the first group always goes below the second.
class Solution {
    vector<int> parent;
    int find(int a) { return parent[a] == a ? a : find(parent[a]); }

public:
    vector<int> groupsAfterEach(int n, vector<vector<int>>& cables) {
        parent.resize(n);
        iota(parent.begin(), parent.end(), 0);
        vector<int> answer;
        for (auto& cable : cables) {
            int a = find(cable[0]), b = find(cable[1]);
            if (a != b) parent[a] = b, --n;
            answer.push_back(n);
        }
        return answer;
    }
};
