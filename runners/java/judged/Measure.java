package judged;

/** What a counted run finds out about its calls: of the work between begin() and end() only. */
abstract class Measure {
    private static final int OPERATIONS = 1;
    private static final int TIME = 4;
    private static final int MOST_PLACES = 4096;

    static final Measure NONE = new Measure() {
        @Override
        void begin() {}

        @Override
        void end() {}

        @Override
        byte[] frame() {
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

    abstract void begin();

    abstract void end();

    /** What stands before a reply: judge/value/counts.h. */
    abstract byte[] frame();

    private static byte[] counts(int has, long operations, long nanoseconds, long[] lines) {
        Writer out = new Writer();
        out.count(has);
        out.number(operations);
        out.number(0);  // memory is not measured
        out.number(0);
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
        void begin() {
            began = Native.cpuTime();
        }

        @Override
        void end() {
            nanoseconds += Native.cpuTime() - began;
        }

        @Override
        byte[] frame() {
            return counts(TIME, 0, nanoseconds, new long[0]);
        }
    }

    private static final class Operations extends Measure {
        private long before;
        private long operations;
        private long began;
        private long nanoseconds;

        Operations() {
            JudgedCounts.reset();
        }

        @Override
        void begin() {
            began = Native.cpuTime();
            JudgedCounts.line(0);
            before = JudgedCounts.operations;
        }

        @Override
        void end() {
            operations += JudgedCounts.operations - before;
            JudgedCounts.line(0);
            nanoseconds += Native.cpuTime() - began;
        }

        @Override
        byte[] frame() {
            return counts(OPERATIONS | TIME, operations, nanoseconds, JudgedCounts.LINES);
        }
    }
}
