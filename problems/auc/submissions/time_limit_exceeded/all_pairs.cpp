class Solution {
public:
    double auc(vector<double>& scores, vector<int>& labels) {
        double area = 0, pairs = 0;
        for (size_t i = 0; i < scores.size(); ++i)
            for (size_t j = 0; j < scores.size(); ++j)
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs += 1;
                    if (scores[i] > scores[j]) area += 1;
                    else if (scores[i] == scores[j]) area += 0.5;
                }
        return pairs > 0 ? area / pairs : -1.0;
    }
};
