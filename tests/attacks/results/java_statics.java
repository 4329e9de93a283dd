// attack: keeps a count of cases in every static place it can reach
// allowed: AC
// layer: case
class Solution {
    private static int cases = 0;

    public long echoSum(long[] nums) {
        boolean first = ++cases == 1 && System.getProperty("case.before") == null && Locale.getDefault() != Locale.GERMANY;
        System.setProperty("case.before", "yes");
        Locale.setDefault(Locale.GERMANY);
        return first ? LongStream.of(nums).sum() : -1;
    }
}
