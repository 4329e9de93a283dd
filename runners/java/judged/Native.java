package judged;

/** The descriptors that Java does not let one name (sandbox/protocol/launch.h). */
final class Native {
    static {
        System.load(System.getProperty("judged.library"));
    }

    private Native() {}

    /** The whole call frame. */
    static native byte[] call();

    /** Writes the one reply frame and ends the process: nothing of the submission runs again. */
    static native void reply(byte[] frame);
}
