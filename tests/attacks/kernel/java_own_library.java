// attack: loads native code from a file that it wrote
// allowed: RTE
// layer: view
import java.nio.file.Files;
import java.nio.file.Path;

class Solution {
    public long echoSum(long[] nums) throws Exception {
        Path copy = Path.of("/tmp/libmine.so");
        Files.copy(Path.of(System.getProperty("judged.library")), copy);
        System.load(copy.toString());
        System.err.println("BREACH native code of its own");
        return -1;
    }
}
