// Begins the answer with a way, also where there is none.
class Solution {
public:
    vector<vector<int>> solveNQueens(int n) {
        vector<vector<int>> ways;
        vector<int> way(n);
        iota(way.begin(), way.end(), 0);
        do {
            set<int> rising, falling;
            for (int r = 0; r < n && (int)rising.size() == r && (int)falling.size() == r; ++r)
                rising.insert(r + way[r]), falling.insert(r - way[r]);
            if ((int)rising.size() == n && (int)falling.size() == n) ways.push_back(way);
        } while (ways.size() < 400 && next_permutation(way.begin(), way.end()));
        vector<vector<int>> sorted{ways.at(0)};
        copy(ways.begin() + 1, ways.end(), back_inserter(sorted));
        return sorted;
    }
};
