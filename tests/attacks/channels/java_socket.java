// attack: fetches a page from an internal service, from Java
// allowed: SV RTE
// layer: seccomp
// next: namespace
import java.net.URL;

class Solution {
    public long echoSum(long[] nums) throws Exception {
        try (InputStream in = new URL("http://127.0.0.1:@PORT@/").openStream()) {
            System.err.println("BREACH " + new String(in.readAllBytes()));
        }
        return -1;
    }
}
