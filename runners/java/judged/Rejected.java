package judged;

/** The submission has nothing that can be called as the problem asks. */
final class Rejected extends Exception {
    private static final long serialVersionUID = 1;

    /** Of docs/formats/values.md: "entry", "arity" or "load". */
    final String reason;

    Rejected(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }
}
