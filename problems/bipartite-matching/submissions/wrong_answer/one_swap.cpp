// A job is taken back only if its holder finds a free one at once.
class Solution {
public:
    int maxMatching(int people, int jobs, vector<vector<int>>& skills) {
        vector<vector<int>> near(people);
        vector<int> holder(jobs, -1);
        for (auto& entry : skills) near[entry[0]].push_back(entry[1]);
        int count = 0;
        auto take_free = [&](int p) {
            for (int j : near[p])
                if (holder[j] < 0) return holder[j] = p, true;
            return false;
        };
        for (int p = 0; p < people; ++p) {
            if (take_free(p)) {
                ++count;
                continue;
            }
            for (int j : near[p])
                if (take_free(holder[j])) {
                    holder[j] = p;
                    ++count;
                    break;
                }
        }
        return count;
    }
};
