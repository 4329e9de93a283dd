class Solution {
public:
    vector<int> knn(vector<vector<int>>& X, vector<int>& labels, vector<vector<int>>& queries, int k) {
        vector<int> answer;
        for (auto& q : queries) {
            vector<pair<long long, int>> near;
            for (size_t i = 0; i < X.size(); ++i) {
                long long distance = 0;
                for (size_t f = 0; f < q.size(); ++f) distance += (long long)(X[i][f] - q[f]) * (X[i][f] - q[f]);
                near.emplace_back(distance, i);
            }
            nth_element(near.begin(), near.begin() + k - 1, near.end());
            map<int, int> votes;
            for (int j = 0; j < k; ++j) ++votes[labels[near[j].second]];
            auto best = votes.begin();
            for (auto it = votes.begin(); it != votes.end(); ++it)
                if (it->second > best->second) best = it;
            answer.push_back(best->first);
        }
        return answer;
    }
};
