package judged;

/** The descriptors that Java does not let one name (sandbox/protocol/launch.h). */
final class Native {
    static {
        System.load(System.getProperty("judged.library"));
    }

    private Native() {}

    /** The whole call frame. */
    static native byte[] call();

    /** Writes the reply frame. */
    static native void reply(byte[] frame);

    /** CPU time of this thread, in nanoseconds. */
    static native long cpuTime();

    /** Whether this process is to answer one call after the other. */
    static native boolean stays();

    /** Says that it waits, for the `first` call or for another, and returns when the descriptors are the call's. */
    static native void await(boolean first);

    /** Ends the process at once: nothing of the submission runs again. */
    static native void end(int code);
}
