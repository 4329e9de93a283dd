class Solution {
    public int lengthOfLIS(int[] nums) {
        int[] tails = new int[nums.length];
        int size = 0;
        for (int value : nums) {
            int at = Arrays.binarySearch(tails, 0, size, value);
            if (at < 0) at = -at - 1;
            tails[at] = value;
            if (at == size) size++;
        }
        return size;
    }
}
