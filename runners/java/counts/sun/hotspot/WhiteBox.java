package sun.hotspot;

/** What the JVM offers to its own tests (-XX:+WhiteBoxAPI), under the name that it knows. */
public final class WhiteBox {
    static {
        registerNatives();
    }

    private WhiteBox() {}

    private static native void registerNatives();

    /** Collects the young generation only. */
    public static native void youngGC();
}
