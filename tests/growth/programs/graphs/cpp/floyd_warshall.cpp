int solve(int n, vector<vector<int>>& edges) {
    const int inf = 1e8;
    vector<vector<int>> d(n, vector<int>(n, inf));
    for (int i = 0; i < n; i++) d[i][i] = 0;
    for (auto& e : edges) {
        if (e[0] == e[1]) continue;
        d[e[0]][e[1]] = d[e[1]][e[0]] = 1;
    }
    for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                if (d[i][k] + d[k][j] < d[i][j]) d[i][j] = d[i][k] + d[k][j];
    int diameter = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) diameter = max(diameter, d[i][j]);
    return diameter;
}
