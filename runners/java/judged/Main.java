package judged;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Runs a compiled submission: `function NAMES RETURN EXAMPLE {PARAMETER TYPE EXAMPLE}...` answers one call, `program`
 * runs its main method on what stands on stdin.
 */
public final class Main {
    /** For an OutOfMemoryError that nobody caught: runner.yaml has it, too. */
    private static final int OUT_OF_MEMORY = 3;

    private Main() {}

    public static void main(String[] words) throws Exception {
        long stackBytes = Long.getLong("judged.stack");
        Submission submission = Submission.read();
        boolean isFunction = words[0].equals("function");
        Runnable run = isFunction ? new Function(submission, new Signature(words, 1), stackBytes)
                                  : new Program(submission, stackBytes);
        // The first thread's stack is what the launcher gave it; a recursion may need more.
        Thread thread = new Thread(null, run, "main", stackBytes);
        thread.start();
        thread.join();
    }

    private static final class Function implements Runnable {
        private final Submission submission;
        private final Signature signature;
        private final long stackBytes;
        /** Made now: when memory has run out there is none left to say so with. */
        private final byte[] outOfMemory =
                Writer.frame(Writer.RAISED, OutOfMemoryError.class.getName(), "the heap is full", "");

        Function(Submission submission, Signature signature, long stackBytes) {
            this.submission = submission;
            this.signature = signature;
            this.stackBytes = stackBytes;
        }

        @Override
        public void run() {
            byte[] frame;
            try {
                frame = answer();
            } catch (OutOfMemoryError error) {
                frame = outOfMemory;
            } catch (Throwable thrown) {
                frame = describe(thrown);
            }
            try {
                System.out.flush();
                System.err.flush();
            } catch (Throwable ignored) {
                // The submission may have put streams of its own there.
            }
            Native.reply(frame);
        }

        private byte[] answer() throws Throwable {
            try {
                Entry entry = Entry.find(submission, submission.loader(), signature);
                Writer out = new Writer();
                entry.call(new Reader(Native.call()), out);
                return out.frame(Writer.ANSWER);
            } catch (Rejected rejected) {
                return Writer.frame(Writer.REJECTED, rejected.reason, rejected.getMessage());
            } catch (Misfit misfit) {
                return Writer.frame(Writer.BAD_TYPE, misfit.path(), misfit.wanted, misfit.got);
            }
        }

        private byte[] describe(Throwable thrown) {
            try {
                return Writer.frame(Writer.RAISED, Trace.name(thrown), Trace.message(thrown, stackBytes),
                        Trace.of(thrown));
            } catch (Throwable error) {  // one that breaks its own description, or no memory left for it
                return Writer.frame(Writer.RAISED, Trace.name(thrown), "", "");
            }
        }
    }

    private static final class Program implements Runnable {
        private final Submission submission;
        private final long stackBytes;

        Program(Submission submission, long stackBytes) {
            this.submission = submission;
            this.stackBytes = stackBytes;
        }

        @Override
        public void run() {
            try {
                Method main = mainMethod();
                main.setAccessible(true);
                main.invoke(null, (Object) new String[0]);
            } catch (InvocationTargetException thrown) {
                end(thrown.getCause());
            } catch (Throwable thrown) {
                end(thrown);
            }
        }

        private Method mainMethod() throws ClassNotFoundException {
            Submission.Loader loader = submission.loader();
            Method found = null;
            for (String name : submission.topLevel) {
                Class<?> owner = Class.forName(name, false, loader);
                try {
                    Method main = owner.getDeclaredMethod("main", String[].class);
                    if (!Modifier.isStatic(main.getModifiers())) continue;
                    if (found == null || owner.getSimpleName().equals("Main")) found = main;
                } catch (NoSuchMethodException next) {
                    // Not this one.
                }
            }
            if (found == null) throw new ClassNotFoundException("no class has a method static void main(String[])");
            return found;
        }

        private void end(Throwable thrown) {
            System.out.flush();
            if (thrown instanceof OutOfMemoryError) {
                System.err.println(thrown);
                Runtime.getRuntime().halt(OUT_OF_MEMORY);
            }
            System.err.print("Exception in thread \"main\" " + Trace.of(thrown));
            if (thrown instanceof StackOverflowError) System.err.println(Trace.message(thrown, stackBytes));
            System.exit(1);
        }
    }
}
