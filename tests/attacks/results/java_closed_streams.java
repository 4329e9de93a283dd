// attack: closes the streams that the next case would write to, and its input
// allowed: AC
// layer: case
class Solution {
    public long echoSum(long[] nums) throws Exception {
        System.out.println("a line");
        System.err.println("a line");
        if (System.out.checkError() || System.err.checkError() || System.in.read() >= 0) return -1;
        System.in.close();
        System.out.close();
        System.err.close();
        return LongStream.of(nums).sum();
    }
}
