// attack: keeps a count of cases where the JDK itself keeps state that no class loader makes anew
// allowed: AC
// layer: case
import java.security.Security;

class Solution {
    public long echoSum(long[] nums) {
        boolean first = Security.getProperty("case.before") == null;
        Security.setProperty("case.before", "yes");
        return first ? LongStream.of(nums).sum() : -1;
    }
}
