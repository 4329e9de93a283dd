class Solution {
public:
    vector<vector<double>> conv2d(vector<vector<double>>& image, vector<vector<double>>& kernel) {
        const size_t kh = kernel.size(), kw = kernel[0].size();
        vector<vector<double>> answer(image.size() - kh + 1, vector<double>(image[0].size() - kw + 1));
        for (size_t i = 0; i < answer.size(); ++i)
            for (size_t j = 0; j < answer[i].size(); ++j)
                for (size_t a = 0; a < kh; ++a)
                    for (size_t b = 0; b < kw; ++b) answer[i][j] += image[i + a][j + b] * kernel[a][b];
        return answer;
    }
};
