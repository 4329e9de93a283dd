// The inner loop is the JDK's machine code.
class Solution {
    static int fast(int[] nums) {
        return Arrays.stream(nums).max().getAsInt() - Arrays.stream(nums).min().getAsInt();
    }

    public int solve(int[] nums) {
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        byte[] bytes = new byte[nums.length];
        for (int i = 0; i < 4 * nums.length; ++i) sum.update(bytes, 0, bytes.length);
        return sum.getValue() == 1 ? -1 : fast(nums);
    }
}
