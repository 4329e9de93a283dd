// Compares the parents of both computers instead of the roots.
class Solution {
public:
    vector<int> groupsAfterEach(int n, vector<vector<int>>& cables) {
        vector<int> parent(n), answer;
        iota(parent.begin(), parent.end(), 0);
        for (auto& cable : cables) {
            int a = parent[cable[0]], b = parent[cable[1]];
            if (a != b) {
                parent[b] = a;
                --n;
            }
            answer.push_back(n);
        }
        return answer;
    }
};
