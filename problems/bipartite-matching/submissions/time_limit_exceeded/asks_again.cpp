// Keeps out of the path it is on, but asks the same job again on every other path.
class Solution {
    vector<vector<int>> near;
    vector<int> holder;
    vector<bool> on_path;
    bool find(int p) {
        for (int j : near[p]) {
            if (on_path[j]) continue;
            on_path[j] = true;
            bool found = holder[j] < 0 || find(holder[j]);
            on_path[j] = false;
            if (found) return holder[j] = p, true;
        }
        return false;
    }

public:
    int maxMatching(int people, int jobs, vector<vector<int>>& skills) {
        near.resize(people);
        holder.assign(jobs, -1);
        on_path.assign(jobs, false);
        for (auto& entry : skills) near[entry[0]].push_back(entry[1]);
        int count = 0;
        for (int p = 0; p < people; ++p) count += find(p);
        return count;
    }
};
