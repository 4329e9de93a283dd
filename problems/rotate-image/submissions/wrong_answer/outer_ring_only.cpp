class Solution {
public:
    void rotate(vector<vector<int>>& matrix) {
        int last = int(matrix.size()) - 1;
        for (int k = 0; k < last; ++k) {
            int kept = matrix[0][k];
            matrix[0][k] = matrix[last - k][0];
            matrix[last - k][0] = matrix[last][last - k];
            matrix[last][last - k] = matrix[k][last];
            matrix[k][last] = kept;
        }
    }
};
