class Solution {
    public int solve(int[] nums) {
        int[] sides = Arrays.stream(nums).sorted().toArray();
        long count = 0;
        for (int i = 0; i < sides.length; i++) {
            for (int j = i + 1; j < sides.length; j++) {
                long limit = (long) sides[i] + sides[j];
                int low = j + 1, high = sides.length;
                while (low < high) {
                    int mid = (low + high) / 2;
                    if (sides[mid] < limit) low = mid + 1;
                    else high = mid;
                }
                count += low - j - 1;
            }
        }
        return (int) (count % 1_000_000_007L);
    }
}
