package judged;

import java.io.FileDescriptor;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** What a submission may change of the JVM, as it was before the first call. */
final class Origin {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final Properties properties = (Properties) System.getProperties().clone();
    private final Locale locale = Locale.getDefault();

    /** False where something cannot be as it was: then this JVM must answer no other call. */
    boolean restore() {
        try {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
            if (!System.getProperties().equals(properties)) System.setProperties((Properties) properties.clone());
            if (!Locale.getDefault().equals(locale)) Locale.setDefault(locale);
            TimeZone.setDefault(null);  // what the machine says, when it is next asked for
            Thread.setDefaultUncaughtExceptionHandler(null);
            boolean open = FileDescriptor.out.valid() && FileDescriptor.err.valid() && FileDescriptor.in.valid();
            return open && !out.checkError() && !err.checkError();
        } catch (Throwable thrown) {  // a class of the submission's in their place may throw anything
            return false;
        }
    }
}
