// attack: leaves a process of its own that outlives the JVM, then answers
// allowed: AC
// layer: reap
import java.nio.file.Files;

class Solution {
    public long echoSum(long[] nums) throws Exception {
        for (File process : new File("/proc").listFiles()) {
            File name = new File(process, "comm");
            if (!name.canRead() || !Files.readString(name.toPath()).equals("sleep\n")) continue;
            System.err.println("BREACH a process of an earlier case lives");
            return -1;
        }
        new ProcessBuilder("/usr/bin/setsid", "/bin/sleep", "1000").start();
        return LongStream.of(nums).sum();
    }
}
