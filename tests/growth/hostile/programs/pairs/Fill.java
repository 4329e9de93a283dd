// The inner loops are those of Arrays and String.
class Solution {
    static int fast(int[] nums) {
        return Arrays.stream(nums).max().getAsInt() - Arrays.stream(nums).min().getAsInt();
    }

    public int solve(int[] nums) {
        byte[] bytes = new byte[nums.length];
        byte[] others = new byte[nums.length];
        String text = "a".repeat(nums.length);
        int found = 0;
        for (int i = 0; i < nums.length; ++i) {
            Arrays.fill(bytes, (byte) i);
            Arrays.fill(others, (byte) i);
            if (!Arrays.equals(bytes, others) || text.indexOf("ab") >= 0 || text.indexOf('b') >= 0) ++found;
            System.arraycopy(bytes, 0, others, 0, bytes.length);
        }
        return found > 0 ? -1 : fast(nums);
    }
}
