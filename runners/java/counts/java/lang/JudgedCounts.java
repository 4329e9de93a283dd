package java.lang;

import java.lang.reflect.Array;

/**
 * What counted code has done so far: judged/Counter.java puts the calls in. It stands in java.base, so that the counted
 * classes of the JDK reach it; a submission that reaches it spoils its own evidence.
 */
public final class JudgedCounts {
    /** Bytecodes, and bytes that were copied or cleared: one operation for each 16. */
    public static long operations;
    /** Of the operations those that each line of the submission made or called for. */
    public static final long[] LINES = new long[1 << 16];
    /** The submission's line that runs, and what was counted when it began. */
    private static int line;
    private static long before;

    /** Bytes of all that was allocated, about; a look at what of it lives is due when there are `nextLook`. */
    public static long allocated;
    public static long nextLook = Long.MAX_VALUE;
    /** Looks, and says when the next one is due. */
    public static Runnable look;
    /** Bytes of the stack that the submission's methods have, and the most that they had. */
    private static int depth;
    public static int deepest;

    /** Of what is linked: how deep, and what was there before. */
    private static int linking;
    private static long operationsBefore;
    private static long allocatedBefore;

    private static final int BYTES_PER_OPERATION = 16;
    private static final int HEADER_BYTES = 16;
    /** Of a reference: heaps are small. */
    private static final int REFERENCE_BYTES = 4;
    /** Of an object that is no array; what it has exactly matters little. */
    private static final int OBJECT_BYTES = 32;

    private JudgedCounts() {}

    public static void reset() {
        line = 0;
        java.util.Arrays.fill(LINES, 0);
        operations = before = 0;
        allocated = 0;
        nextLook = Long.MAX_VALUE;
        depth = deepest = linking = 0;
    }

    /** A line of the submission begins, or goes on after a call. */
    public static void line(int number) {
        LINES[line] += operations - before;
        before = operations;
        line = number;
    }

    /** A method of the submission's begins, with a frame of so many bytes. Returns what to leave() it with. */
    public static long enter(int frameBytes) {
        long caller = (long) depth << Integer.SIZE | line;
        depth += frameBytes;
        if (depth > deepest) deepest = depth;
        return caller;
    }

    public static void leave(long caller) {
        line((int) caller);
        depth = (int) (caller >> Integer.SIZE);
    }

    /** The method goes on with what was thrown: those that it had called are no more. */
    public static void caught(long caller, int frameBytes) {
        depth = (int) (caller >> Integer.SIZE) + frameBytes;
    }

    /** By System.arraycopy, which does not tell what they are: as references. */
    public static void copied(int elements) {
        operations += (long) elements * REFERENCE_BYTES / BYTES_PER_OPERATION;
    }

    public static void array(int length, int elementBytes) {
        long bytes = HEADER_BYTES + (long) length * elementBytes;
        if (length > 0) operations += bytes / BYTES_PER_OPERATION;
        allocated(bytes);
    }

    public static void object() {
        allocated(OBJECT_BYTES);
    }

    /** An instruction is about to be executed that the JVM makes up when it meets it first. That is no work of the call's. */
    public static void links() {
        if (linking++ > 0) return;
        operationsBefore = operations;
        allocatedBefore = allocated;
    }

    /** It has made an object, that of a function with what it has captured. */
    public static void linked() {
        if (--linking > 0) return;
        operations = operationsBefore;
        allocated = allocatedBefore;
        object();
    }

    private static void allocated(long bytes) {
        allocated += bytes;
        if (allocated >= nextLook && linking == 0) look.run();
    }

    /** Collects what died young: all that does not live of what was allocated since the last full collection. */
    public static void collect() {
        sun.hotspot.WhiteBox.youngGC();
    }

    /** Of an array that is there: a clone, or one of arrays. */
    public static void made(Object array) {
        array(Array.getLength(array), bytes(array.getClass().getComponentType()));
    }

    /** Of several dimensions, with all that were made with it. */
    public static void nested(Object array) {
        made(array);
        if (!(array instanceof Object[])) return;
        for (Object each : (Object[]) array) {
            if (each != null) nested(each);
        }
    }

    private static int bytes(Class<?> element) {
        if (!element.isPrimitive()) return REFERENCE_BYTES;
        if (element == long.class || element == double.class) return 8;
        if (element == int.class || element == float.class) return 4;
        return element == short.class || element == char.class ? 2 : 1;
    }
}
