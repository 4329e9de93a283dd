class Solution {
    vector<vector<int>> near;
    vector<int> holder, asked;
    bool find(int p, int round) {
        for (int j : near[p]) {
            if (asked[j] == round) continue;
            asked[j] = round;
            if (holder[j] >= 0 && !find(holder[j], round)) continue;
            holder[j] = p;
            return true;
        }
        return false;
    }

public:
    int maxMatching(int people, int jobs, vector<vector<int>>& skills) {
        near.resize(people);
        holder.assign(jobs, -1);
        asked.assign(jobs, -1);
        for (auto& entry : skills) near[entry[0]].push_back(entry[1]);
        int count = 0;
        for (int p = 0; p < people; ++p) count += find(p, p);
        return count;
    }
};
