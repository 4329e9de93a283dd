// attack: opens the package's answers by their path on the host, from Java
// allowed: RTE
// layer: view
// next: landlock
import java.nio.file.Files;
import java.nio.file.Path;

class Solution {
    public long echoSum(long[] nums) throws Exception {
        String answer = Files.readString(Path.of("@PACKAGE@/data/secret/1.ans"));
        System.err.println("BREACH " + answer);
        return -1;
    }
}
