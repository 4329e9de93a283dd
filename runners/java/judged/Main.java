package judged;

/**
 * Runs a compiled submission: `function FILE NAMES RETURN {PARAMETER TYPE}...` answers one call, `program FILE` runs its
 * main method on what stands on stdin.
 */
public final class Main {
    private Main() {}

    public static void main(String[] words) throws Exception {
        long stackBytes = Long.getLong("judged.stack");
        Submission submission = Submission.read();
        boolean isFunction = words[0].equals("function");
        Runnable run = isFunction ? new Function(submission, new Signature(words, 2), stackBytes)
                                  : new Program(submission, stackBytes);
        // The first thread's stack is what the launcher gave it; a recursion may need more.
        Thread thread = new Thread(null, run, "main", stackBytes);
        thread.start();
        thread.join();
    }
}
