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

    private static final int BYTES_PER_OPERATION = 16;
    private static final int HEADER_BYTES = 16;
    /** Of a reference: heaps are small. */
    private static final int REFERENCE_BYTES = 4;

    private JudgedCounts() {}

    public static void reset() {
        line = 0;
        java.util.Arrays.fill(LINES, 0);
        operations = before = 0;
    }

    /** A line of the submission begins, or goes on after a call. */
    public static void line(int number) {
        LINES[line] += operations - before;
        before = operations;
        line = number;
    }

    public static int currentLine() {
        return line;
    }

    /** By System.arraycopy, which does not tell what they are: as references. */
    public static void copied(int elements) {
        operations += (long) elements * REFERENCE_BYTES / BYTES_PER_OPERATION;
    }

    public static void array(int length, int elementBytes) {
        if (length > 0) operations += (HEADER_BYTES + (long) length * elementBytes) / BYTES_PER_OPERATION;
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
