// Counts the roots anew after each cable.
class Solution {
    vector<int> parent;
    int find(int a) { return parent[a] == a ? a : parent[a] = find(parent[a]); }

public:
    vector<int> groupsAfterEach(int n, vector<vector<int>>& cables) {
        parent.resize(n);
        iota(parent.begin(), parent.end(), 0);
        vector<int> answer;
        for (auto& cable : cables) {
            parent[find(cable[0])] = find(cable[1]);
            set<int> roots;
            for (int i = 0; i < n; ++i) roots.insert(find(i));
            answer.push_back((int)roots.size());
        }
        return answer;
    }
};
