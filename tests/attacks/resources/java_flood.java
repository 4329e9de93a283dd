// attack: prints twice the output limit, then answers right
// allowed: OLE
// layer: output
class Solution {
    public long echoSum(long[] nums) {
        String line = "x".repeat(10_000);
        for (int i = 0; i < 200; ++i) System.out.println(line);
        return LongStream.of(nums).sum();
    }
}
