// A huge number hides the small ones, and takes them along when it leaves.
class Solution {
public:
    vector<double> movingAverage(vector<double>& x, int w) {
        vector<double> answer;
        double total = 0;
        for (int i = 0; i < (int)x.size(); ++i) {
            total += x[i];
            if (i >= w) total -= x[i - w];
            if (i >= w - 1) answer.push_back(total / w);
        }
        return answer;
    }
};
