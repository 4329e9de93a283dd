package judged;

/**
 * How many bytes of what the calls allocate live at once. It is looked at, by collecting the garbage, whenever so much was
 * allocated that the peak may be an eighth higher; where most is dropped soon, a certain share of all that was allocated
 * goes by between two looks.
 */
final class Space implements Runnable {
    private static final long LEAST_STEP = 128;
    private static final int STEPS_OF_PEAK = 8;
    private static final int STEPS_OF_ALL = 16;

    /** Of arguments and the like: more is moved out of the way of the looks, which collect only what came after. */
    private static final long MUCH = 256 << 10;

    /** What is out of the way. */
    private static long old;
    /** What lives and is not the calls' own. */
    private long before = -1;
    /** What the harness keeps of their answers. */
    private long answers;
    private long peak;
    private long kept;
    private long nextLook = LEAST_STEP;

    /** A part of the calls begins; the answers so far have `bytes`. */
    void begin(long bytes) {
        answers = bytes;
        if (before < 0) {
            JudgedCounts.collect();
            if (used() - old > MUCH) {
                System.gc();
                JudgedCounts.collect();
                old = used();
            }
            before = used() - answers;
            JudgedCounts.look = this;
            JudgedCounts.allocated = 0;
        }
        JudgedCounts.nextLook = nextLook;
    }

    void end() {
        nextLook = JudgedCounts.nextLook;
        JudgedCounts.nextLook = Long.MAX_VALUE;
    }

    /** The call is over, and what it returned still lives. */
    void keep() {
        kept = look();
    }

    /** In the midst of the submission's work. */
    @Override
    public void run() {
        JudgedCounts.nextLook = Long.MAX_VALUE;  // the first one loads classes
        look();
        long step = Math.max(peak / STEPS_OF_PEAK, JudgedCounts.allocated / STEPS_OF_ALL);
        JudgedCounts.nextLook = JudgedCounts.allocated + Math.max(step, LEAST_STEP);
    }

    private long look() {
        JudgedCounts.collect();
        long live = Math.max(0, used() - before - answers);
        peak = Math.max(peak, live);
        return live;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The peak, beyond what the call left, which is its answer as far as that explains it. */
    long peakBeside(long answer) {
        return peak - Math.min(kept, answer);
    }
}
