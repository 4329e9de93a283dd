class Solution {
    public int[] solve(int[] nums, int[] queries) {
        int n = nums.length;
        int step = Math.max(1, (int) Math.sqrt(n));
        int[] answer = new int[queries.length];
        for (int q = 0; q < queries.length; q++) {
            int block = 0;
            while (block + step < n && nums[block + step] <= queries[q]) block += step;
            answer[q] = -1;
            for (int i = block; i < Math.min(n, block + step); i++) {
                if (nums[i] == queries[q]) answer[q] = i;
            }
        }
        return answer;
    }
}
