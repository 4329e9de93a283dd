package judged;

/** What a counted run finds out about its calls: of the work between begin() and end() only. */
abstract class Measure {
    private static final int OPERATIONS = 1;
    private static final int SPACE = 2;
    private static final int TIME = 4;
    private static final int MOST_PLACES = 4096;

    static final Measure NONE = new Measure() {
        @Override
        void begin(int answered) {}

        @Override
        void end() {}

        @Override
        byte[] frame(int replied) {
            return new byte[0];
        }
    };

    /** `time` or `operations`. */
    static Measure named(String word) {
        switch (word) {
            case "time":
                return new Time();
            case "operations":
                return new Operations();
            default:
                throw new IllegalArgumentException(word);
        }
    }

    /** `answered`: bytes that hold the answers so far. */
    abstract void begin(int answered);

    abstract void end();

    /** A function has ended, and its answer still lives. */
    void keep() {}

    /** What stands before a reply of so many bytes: judge/value/counts.h. */
    abstract byte[] frame(int replied);

    private static byte[] counts(int has, long operations, long heap, long stack, long nanoseconds, long[] lines) {
        Writer out = new Writer();
        out.count(has);
        out.number(operations);
        out.number(heap);
        out.number(stack);
        out.number(nanoseconds);
        int at = out.position();
        out.count(0);
        int places = 0;
        for (int line = 1; line < lines.length && places < MOST_PLACES; ++line) {
            if (lines[line] == 0) continue;
            out.number(line);
            out.number(lines[line]);
            ++places;
        }
        out.count(at, places);
        return out.frame(Writer.COUNTED);
    }

    /** CPU time of the thread that calls. What other threads take is seen from outside. */
    private static final class Time extends Measure {
        private long began;
        private long nanoseconds;

        @Override
        void begin(int answered) {
            began = Native.cpuTime();
        }

        @Override
        void end() {
            nanoseconds += Native.cpuTime() - began;
        }

        @Override
        byte[] frame(int replied) {
            return counts(TIME, 0, 0, 0, nanoseconds, new long[0]);
        }
    }

    /** And bytes. */
    private static final class Operations extends Measure {
        /** An answer takes more in memory than on the wire: a string of few letters 52 bytes, an empty list 28. */
        private static final int MOST_PER_BYTE = 12;

        private final Space space = new Space();
        private long before;
        private long operations;
        private long began;
        private long nanoseconds;

        Operations() {
            JudgedCounts.reset();
        }

        @Override
        void begin(int answered) {
            space.begin(answered);
            began = Native.cpuTime();
            JudgedCounts.line(0);
            before = JudgedCounts.operations;
        }

        @Override
        void end() {
            operations += JudgedCounts.operations - before;
            JudgedCounts.line(0);
            nanoseconds += Native.cpuTime() - began;
            space.end();
        }

        @Override
        void keep() {
            space.keep();
        }

        @Override
        byte[] frame(int replied) {
            return counts(OPERATIONS | SPACE | TIME, operations, space.peakBeside((long) MOST_PER_BYTE * replied),
                    JudgedCounts.deepest, nanoseconds, JudgedCounts.LINES);
        }
    }
}
