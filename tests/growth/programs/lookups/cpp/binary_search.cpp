class Solution {
public:
    vector<int> solve(vector<int>& nums, vector<int>& queries) {
        vector<int> answer(queries.size());
        for (size_t q = 0; q < queries.size(); q++) {
            int lo = 0, hi = (int)nums.size() - 1, found = -1;
            while (lo <= hi) {
                int mid = lo + (hi - lo) / 2;
                if (nums[mid] == queries[q]) {
                    found = mid;
                    break;
                }
                if (nums[mid] < queries[q])
                    lo = mid + 1;
                else
                    hi = mid - 1;
            }
            answer[q] = found == -1 ? -lo - 1 : found;
        }
        return answer;
    }
};
