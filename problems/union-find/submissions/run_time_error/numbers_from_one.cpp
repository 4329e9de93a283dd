// Takes the numbers for 1 to n.
class Solution {
    vector<int> parent;
    int find(int a) {
        while (parent.at(a) != a) a = parent[a];
        return a;
    }

public:
    vector<int> groupsAfterEach(int n, vector<vector<int>>& cables) {
        parent.resize(n);
        iota(parent.begin(), parent.end(), 0);
        vector<int> answer;
        for (auto& cable : cables) {
            int a = find(cable[0] - 1), b = find(cable[1] - 1);
            if (a != b) parent[a] = b, --n;
            answer.push_back(n);
        }
        return answer;
    }
};
