class Solution {
public:
    vector<vector<vector<double>>> rope(vector<vector<vector<double>>>& x, vector<long long>& positions, double base) {
        auto out = x;
        const size_t d = x[0][0].size();
        for (auto& head : out)
            for (size_t j = 0; j < head.size(); ++j)
                for (size_t i = 0; i < d; i += 2) {
                    const double angle = positions[j] * pow(base, -double(i) / d);
                    const double a = head[j][i], b = head[j][i + 1];
                    head[j][i] = a * cos(angle) - b * sin(angle);
                    head[j][i + 1] = a * sin(angle) + b * cos(angle);
                }
        return out;
    }
};
