class Solution {
public:
    vector<vector<double>> conv2d(const vector<vector<double>>& image, const vector<vector<double>>& kernel) {
        const size_t kh = kernel.size(), kw = kernel[0].size();
        const size_t rows = image.size() - kh + 1, columns = image[0].size() - kw + 1;
        vector<vector<double>> out(rows, vector<double>(columns));
        for (size_t i = 0; i < rows; ++i)
            for (size_t j = 0; j < columns; ++j)
                for (size_t a = 0; a < kh; ++a)
                    for (size_t b = 0; b < kw; ++b) out[i][j] += image[i + a][j + b] * kernel[a][b];
        return out;
    }
};
