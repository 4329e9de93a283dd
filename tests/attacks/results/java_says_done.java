// attack: tells the executor that the case is answered before it is, so that the answer would stand in the next case's place
// allowed: RTE AC
// layer: case
import java.lang.reflect.Field;

class Solution {
    public long echoSum(long[] nums) throws Exception {
        Field theUnsafe = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        theUnsafe.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) theUnsafe.get(null);
        FileDescriptor stay = new FileDescriptor();
        unsafe.putInt(stay, 12L, 6);  // where OpenJDK 17 has the number
        if (stay.valid()) {
            try {
                new FileOutputStream(stay).write('D');
            } catch (IOException notThere) {
                // Each case has a JVM of its own.
            }
        }
        Thread.sleep(100);
        return LongStream.of(nums).sum();
    }
}
