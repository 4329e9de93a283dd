// attack: ends the JVM with code 0 before it answers
// allowed: RTE
// layer: reply
class Solution {
    public long echoSum(long[] nums) {
        Runtime.getRuntime().halt(0);
        return 0;
    }
}
