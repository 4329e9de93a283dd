// attack: a finalizer and a shutdown hook that write to the answer's channel, and an answer that throws while it is read
// allowed: RTE
// layer: reply
import java.io.FileOutputStream;
import java.util.AbstractList;

class Solution {
    static void write() {
        try (FileOutputStream out = new FileOutputStream("/proc/self/fd/3")) {
            out.write("JDG1".getBytes());
        } catch (IOException refused) {
            // A pipe of another id is not opened by its name.
        }
    }

    @Override
    @SuppressWarnings("removal")
    protected void finalize() {
        write();
    }

    public Object echoSum(long[] nums) {
        Runtime.getRuntime().addShutdownHook(new Thread(Solution::write));
        return new AbstractList<Long>() {
            public Long get(int index) {
                throw new Error("read");
            }

            public int size() {
                return 1;
            }
        };
    }
}
