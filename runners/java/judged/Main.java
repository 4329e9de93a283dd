package judged;

/**
 * Runs a compiled submission: `function FILE NAMES RETURN {PARAMETER TYPE}...` answers calls, `program FILE` runs its main
 * method on what stands on stdin. `counted time|operations function ...` says before each answer what it cost.
 */
public final class Main {
    private Main() {}

    public static void main(String[] words) throws Exception {
        long stackBytes = Long.getLong("judged.stack");
        Submission submission = Submission.read();
        if (words[0].equals("counted")) {
            answerCalls(submission, new Signature(words, 4), stackBytes, words[1]);
        } else if (words[0].equals("function")) {
            answerCalls(submission, new Signature(words, 2), stackBytes, null);
        } else {
            runToEnd(new Program(submission, stackBytes), stackBytes);
        }
    }

    /** `counted` is what to find out of each call; may be null. */
    private static void answerCalls(Submission submission, Signature signature, long stackBytes, String counted)
            throws Exception {
        boolean stays = Native.stays();
        Origin origin = new Origin();
        for (boolean first = true; first || stays; first = false) {
            if (stays) Native.await(first);
            if (first && counted != null) {  // for what a JVM makes once
                runToEnd(new Function(submission, signature, stackBytes, Measure.named(counted))::rehearse, stackBytes);
                origin.restore();
            }
            Measure measure = counted == null ? Measure.NONE : Measure.named(counted);
            runToEnd(new Function(submission, signature, stackBytes, measure), stackBytes);
            if (!stays || !origin.restore()) Native.end(0);
        }
    }

    /** In a thread of its own: the first one's stack is what the launcher gave it, and a recursion may need more. */
    private static void runToEnd(Runnable run, long stackBytes) throws InterruptedException {
        Thread thread = new Thread(null, run, "main", stackBytes);
        thread.start();
        thread.join();
    }
}
