package judged;

/** Answers one call of a function problem, and writes the reply. */
final class Function implements Runnable {
    private final Submission submission;
    private final Signature signature;
    private final long stackBytes;
    private final Measure measure;
    private Entry entry;
    /** Made now: when memory has run out there is none left to say so with. */
    private final byte[] outOfMemory =
            Writer.frame(Writer.RAISED, OutOfMemoryError.class.getName(), "the heap is full", "");

    Function(Submission submission, Signature signature, long stackBytes, Measure measure) {
        this.measure = measure;
        this.submission = submission;
        this.signature = signature;
        this.stackBytes = stackBytes;
    }

    @Override
    public void run() {
        byte[] frame = answer();
        try {
            System.out.flush();
            System.err.flush();
        } catch (Throwable ignored) {
            // The submission may have put streams of its own there.
        }
        if (measure != Measure.NONE) Native.reply(measure.frame(frame.length));
        Native.reply(frame);
    }

    /** Makes the call, and replies nothing. */
    void rehearse() {
        answer();
    }

    private byte[] answer() {
        try {
            return answer(new Reader(Native.call()));
        } catch (OutOfMemoryError error) {
            return isOfThreads(error) ? describe(new Error(error.getMessage())) : outOfMemory;
        } catch (Throwable thrown) {
            return describe(thrown);
        }
    }

    byte[] answer(Reader in) throws Throwable {
        try {
            entry = Entry.find(submission, submission.loader(), signature);
            entry.measure = measure;
            Writer out = new Writer();
            entry.call(in, out);
            return out.frame(Writer.ANSWER);
        } catch (Rejected rejected) {
            return Writer.frame(Writer.REJECTED, rejected.reason, rejected.getMessage());
        } catch (Modified modified) {
            return Writer.frame(Writer.MODIFIED, modified.parameter);
        } catch (GivenNode given) {
            return Writer.frame(Writer.SHARED, given.path());
        } catch (Misfit misfit) {
            return Writer.frame(Writer.BAD_TYPE, misfit.path(), misfit.wanted, misfit.got);
        }
    }

    private String message(Throwable thrown) {
        String place = entry == null ? "" : entry.place();
        String message = Trace.message(thrown, stackBytes);
        return message.isEmpty() ? place.trim() : message + place;
    }

    /** The JVM says so of a thread that the process limit does not allow, too. */
    private static boolean isOfThreads(OutOfMemoryError error) {
        return error.getMessage() != null && error.getMessage().startsWith("unable to create native thread");
    }

    private byte[] describe(Throwable thrown) {
        try {
            return Writer.frame(Writer.RAISED, Trace.name(thrown), message(thrown),
                    Trace.of(thrown));
        } catch (Throwable error) {  // one that breaks its own description, or no memory left for it
            return Writer.frame(Writer.RAISED, Trace.name(thrown), "", "");
        }
    }
}
