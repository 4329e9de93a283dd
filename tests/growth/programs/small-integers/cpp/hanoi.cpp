class Solution {
    vector<int> height{0, 0, 0};
    int highest = 0;

    void move(int disks, int from, int to, int via) {
        if (disks == 0) return;
        move(disks - 1, from, via, to);
        --height[from];
        ++height[to];
        highest = max(highest, height[to]);
        move(disks - 1, via, to, from);
    }

public:
    int solve(int n) {
        height[0] = n;
        move(n, 0, 2, 1);
        return highest;
    }
};
