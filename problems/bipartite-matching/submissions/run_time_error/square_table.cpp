// A table with as many jobs as persons.
class Solution {
    vector<vector<bool>> can;
    vector<int> holder;
    bool find(int p, vector<bool>& seen) {
        for (size_t j = 0; j < seen.size(); ++j)
            if (can[p][j] && !seen[j]) {
                seen[j] = true;
                if (holder[j] < 0 || find(holder[j], seen)) return holder[j] = p, true;
            }
        return false;
    }

public:
    int maxMatching(int people, int jobs, vector<vector<int>>& skills) {
        can.assign(people, vector<bool>(people));
        holder.assign(people, -1);
        for (auto& entry : skills) can.at(entry[0]).at(entry[1]) = true;
        int count = 0;
        for (int p = 0; p < people; ++p) {
            vector<bool> seen(people);
            count += find(p, seen);
        }
        return count;
    }
};
