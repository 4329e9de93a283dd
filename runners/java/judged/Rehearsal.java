package judged;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * `FRAME NAMES RETURN {PARAMETER TYPE}...`: goes the ways of both kinds of submission and ends as any program does. Only
 * for make-archives, which keeps the classes that were loaded.
 */
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] words) throws Throwable {
        Submission submission = Submission.read();
        byte[] call = Files.readAllBytes(Path.of(words[0]));
        byte[] answer = new Function(submission, new Signature(words, 1), 0, Measure.NONE).answer(new Reader(call));
        if (answer[4] != Writer.ANSWER) throw new IllegalStateException("the rehearsal has no answer");
        new Program(submission, 0).run();
        Trace.of(new IllegalStateException());
        Writer.frame(Writer.RAISED, "", "", "");
        Native.class.getName();
    }
}
