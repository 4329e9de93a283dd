// attack: fills the heap, and again whenever it is told that it is full
// allowed: MLE TLE
// layer: runtime
class Solution {
    public long echoSum(long[] nums) {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            try {
                all.add(new byte[1 << 20]);
            } catch (OutOfMemoryError full) {
                if (all.size() > 300) System.err.println("BREACH " + all.size() + " MiB are there");
                if (all.size() > 64) throw full;
            }
        }
    }
}
