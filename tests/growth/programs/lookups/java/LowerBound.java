class Solution {
    public int[] solve(int[] nums, int[] queries) {
        int[] answer = new int[queries.length];
        for (int i = 0; i < queries.length; i++) {
            int low = 0, high = nums.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (nums[middle] < queries[i]) low = middle + 1;
                else high = middle;
            }
            answer[i] = low;
        }
        return answer;
    }
}
