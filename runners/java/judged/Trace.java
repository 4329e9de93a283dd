package judged;

import java.util.ArrayList;
import java.util.List;

/** How what a submission threw reads. */
final class Trace {
    private static final int FRAMES_SHOWN = 12;  // of a deep trace, at each end
    private static final int MOST_CAUSES = 8;
    private static final int MOST_CHARACTERS = 16 * 1024;

    private Trace() {}

    static String name(Throwable thrown) {
        return thrown.getClass().getName();
    }

    static String message(Throwable thrown, long stackBytes) {
        if (thrown instanceof StackOverflowError) {
            return "the recursion is too deep for the stack of " + (stackBytes >> 20) + " MiB";
        }
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (Throwable error) {
            return "<its getMessage() failed>";
        }
    }

    /** The submission's own frames, as a JVM would print them. */
    static String of(Throwable thrown) {
        StringBuilder out = new StringBuilder();
        Throwable each = thrown;
        for (int i = 0; each != null && i < MOST_CAUSES; ++i) {
            if (i > 0) out.append("Caused by: ");
            out.append(name(each));
            String message = message(each, 0);
            if (!message.isEmpty() && !(each instanceof StackOverflowError)) out.append(": ").append(message);
            out.append('\n');
            frames(each, out);
            each = each.getCause();
        }
        if (out.length() > MOST_CHARACTERS) out.setLength(MOST_CHARACTERS);
        return out.toString();
    }

    private static void frames(Throwable thrown, StringBuilder out) {
        List<StackTraceElement> own = new ArrayList<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if ("solution".equals(frame.getClassLoaderName())) own.add(frame);
        }
        int omitted = own.size() - 2 * FRAMES_SHOWN;
        for (int i = 0; i < own.size(); ++i) {
            if (omitted > 0 && i == FRAMES_SHOWN) {
                out.append("    ... ").append(omitted).append(" more\n");
                i += omitted;
            }
            StackTraceElement frame = own.get(i);
            out.append("    at ").append(frame.getClassName()).append('.').append(frame.getMethodName()).append('(');
            out.append(frame.getFileName()).append(':').append(frame.getLineNumber()).append(")\n");
        }
    }
}
