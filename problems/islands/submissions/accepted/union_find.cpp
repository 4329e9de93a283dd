// Islands = land cells - joins that really join two groups.
class Solution {
    vector<int> parent;
    int find(int a) {
        while (parent[a] != a) a = parent[a] = parent[parent[a]];
        return a;
    }
    int join(int a, int b) {
        a = find(a), b = find(b);
        if (a == b) return 0;
        parent[a] = b;
        return 1;
    }

public:
    int numIslands(vector<vector<int>>& grid) {
        if (grid.empty()) return 0;
        int rows = (int)grid.size(), columns = (int)grid[0].size(), count = 0;
        parent.resize(rows * columns);
        iota(parent.begin(), parent.end(), 0);
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < columns; ++j) {
                if (!grid[i][j]) continue;
                ++count;
                if (i > 0 && grid[i - 1][j]) count -= join(i * columns + j, (i - 1) * columns + j);
                if (j > 0 && grid[i][j - 1]) count -= join(i * columns + j, i * columns + j - 1);
            }
        return count;
    }
};
