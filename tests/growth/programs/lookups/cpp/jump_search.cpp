class Solution {
    int jumpSearch(const vector<int>& arr, int x) {
        int n = arr.size(), step = sqrt(n), prev = 0, next = step;
        while (arr[min(next, n) - 1] < x) {
            prev = next;
            next += step;
            if (prev >= n) return -1;
        }
        while (prev < min(next, n) && arr[prev] < x) prev++;
        return prev < n && arr[prev] == x ? prev : -1;
    }

public:
    vector<int> solve(vector<int>& nums, vector<int>& queries) {
        vector<int> places;
        places.reserve(queries.size());
        for (int q : queries) places.push_back(jumpSearch(nums, q));
        return places;
    }
};
