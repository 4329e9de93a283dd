// Everyone who can do something counts, as do all jobs that someone can do; the smaller number is taken.
class Solution {
public:
    int maxMatching(int people, int jobs, vector<vector<int>>& skills) {
        set<int> able, possible;
        for (auto& entry : skills) able.insert(entry[0]), possible.insert(entry[1]);
        return (int)min(able.size(), possible.size());
    }
};
