package judged;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Runs a submission's main method, as a JVM would. */
final class Program implements Runnable {
    /** For an OutOfMemoryError that nobody caught: runner.yaml has it, too. */
    private static final int OUT_OF_MEMORY = 3;

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
