class Solution {
    int highest = 0;

    void move(int disks, vector<int>& from, vector<int>& to, vector<int>& via) {
        if (disks == 0) return;
        move(disks - 1, from, via, to);
        to.push_back(from.back());
        from.pop_back();
        highest = max(highest, static_cast<int>(to.size()));
        move(disks - 1, via, to, from);
    }

public:
    int solve(int n) {
        vector<int> a, b, c;
        for (int disk = n; disk > 0; --disk) a.push_back(disk);
        move(n, a, c, b);
        return highest;
    }
};
