class Solution {
public:
    vector<double> movingAverage(vector<double>& x, int w) {
        vector<double> answer;
        for (auto first = x.begin(); x.end() - first >= w; ++first)
            answer.push_back(accumulate(first, first + w, 0.0) / w);
        return answer;
    }
};
