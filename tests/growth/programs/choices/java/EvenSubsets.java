import java.util.stream.IntStream;
import java.util.stream.LongStream;

class Solution {
    public int solve(int[] nums) {
        int n = nums.length;
        long even = LongStream.range(0, 1L << n)
                .filter(mask -> IntStream.range(0, n).filter(i -> (mask >> i & 1) == 1).map(i -> nums[i]).sum() % 2 == 0)
                .count();
        return (int) (even % 1_000_000_007L);
    }
}
