// attack: burns CPU in threads, the main one asleep, from Java
// allowed: TLE
// layer: cgroup
class Solution {
    public long echoSum(long[] nums) throws Exception {
        for (int i = 0; i < 4; ++i) {
            Thread thread = new Thread(() -> {
                while (true) { }
            });
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(1_000);
        return LongStream.of(nums).sum();
    }
}
