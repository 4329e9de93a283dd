// The common pool does the work.
class Solution {
    public int solve(int[] nums) {
        return Arrays.stream(nums).parallel().map(a -> Arrays.stream(nums).map(b -> a - b).max().getAsInt()).max().getAsInt();
    }
}
