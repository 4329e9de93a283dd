// The inner loop is a message's digest.
class Solution {
    static int fast(int[] nums) {
        return Arrays.stream(nums).max().getAsInt() - Arrays.stream(nums).min().getAsInt();
    }

    public int solve(int[] nums) {
        try {
            java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
            byte[] bytes = new byte[nums.length];
            for (int i = 0; i < nums.length; ++i) digest.update(bytes);
            return digest.digest().length == 0 ? -1 : fast(nums);
        } catch (java.security.NoSuchAlgorithmException none) {
            return -1;
        }
    }
}
