// attack: allocates and touches 10 GB outside of the heap
// allowed: MLE TLE
// layer: cgroup
import java.lang.reflect.Field;

class Solution {
    public long echoSum(long[] nums) throws Exception {
        Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
        for (int done = 0; done < 10_000; ++done) {
            long block = unsafe.allocateMemory(1 << 20);
            for (int i = 0; i < 1 << 20; i += 4096) unsafe.putByte(block + i, (byte) 1);
            if (done == 512) System.err.println("BREACH 512 MiB are there");
        }
        return 0;
    }
}
