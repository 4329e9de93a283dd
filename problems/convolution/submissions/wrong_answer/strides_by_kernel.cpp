// Windows beside each other, not at every place.
class Solution {
public:
    vector<vector<double>> conv2d(vector<vector<double>>& image, vector<vector<double>>& kernel) {
        const size_t kh = kernel.size(), kw = kernel[0].size();
        vector<vector<double>> out;
        for (size_t y = 0; y + kh <= image.size(); y += kh) {
            out.emplace_back();
            for (size_t x = 0; x + kw <= image[0].size(); x += kw) {
                double total = 0;
                for (size_t a = 0; a < kh; ++a)
                    for (size_t b = 0; b < kw; ++b) total += image[y + a][x + b] * kernel[a][b];
                out.back().push_back(total);
            }
        }
        return out;
    }
};
