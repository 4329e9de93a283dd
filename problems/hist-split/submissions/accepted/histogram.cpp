class Solution {
    struct Sums {
        int rows = 0;
        double g = 0, h = 0;
        void operator+=(const Sums& o) { rows += o.rows, g += o.g, h += o.h; }
    };

public:
    tuple<int, int, bool, double> histSplit(vector<vector<int>>& bins, vector<double>& g, vector<double>& h, double lambda,
                                            double gamma, double minChild) {
        auto score = [&](double a, double b) { return a * a / (b + lambda); };
        Sums all;
        for (size_t i = 0; i < g.size(); ++i) all += Sums{1, g[i], h[i]};
        tuple<int, int, bool, double> best{-1, -1, false, 0.0};
        for (size_t f = 0; f < bins[0].size(); ++f) {
            map<int, Sums> histogram;
            for (size_t i = 0; i < bins.size(); ++i) histogram[bins[i][f]] += Sums{1, g[i], h[i]};
            const int greatest = histogram.rbegin()->first;
            const Sums missing = histogram[-1];
            Sums left;
            for (int b = 0; b <= greatest; ++b) {
                if (auto it = histogram.find(b); it != histogram.end()) left += it->second;
                for (bool defaultLeft : {true, false}) {
                    Sums l = left;
                    if (defaultLeft) l += missing;
                    const Sums r{all.rows - l.rows, all.g - l.g, all.h - l.h};
                    if (l.rows == 0 || r.rows == 0 || l.h < minChild || r.h < minChild) continue;
                    const double gain = 0.5 * (score(l.g, l.h) + score(r.g, r.h) - score(all.g, all.h)) - gamma;
                    if (gain > get<3>(best)) best = {int(f), b, defaultLeft, gain};
                }
            }
        }
        return best;
    }
};
