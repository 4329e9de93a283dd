// Looks for any two that share a point, joins them, and starts over.
class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& v) {
        bool changed = true;
        while (changed) {
            changed = false;
            for (size_t i = 0; i < v.size() && !changed; ++i)
                for (size_t j = i + 1; j < v.size() && !changed; ++j)
                    if (v[i][0] <= v[j][1] && v[j][0] <= v[i][1]) {
                        v[i] = {min(v[i][0], v[j][0]), max(v[i][1], v[j][1])};
                        v.erase(v.begin() + j);
                        changed = true;
                    }
        }
        return v;
    }
};
