// attack: starts threads without end, from Java
// allowed: RTE TLE MLE
// layer: cgroup
class Solution {
    private static final java.util.concurrent.atomic.AtomicInteger ALIVE = new java.util.concurrent.atomic.AtomicInteger();

    public long echoSum(long[] nums) {
        while (true) {
            Thread thread = new Thread(() -> {
                if (ALIVE.incrementAndGet() == 100) System.err.println("BREACH 100 threads are alive");
                while (true) java.util.concurrent.locks.LockSupport.park();
            });
            thread.start();
        }
    }
}
