package judged;

/** A parameter whose argument was to stay as it is, and did not. */
final class Modified extends Exception {
    private static final long serialVersionUID = 1;

    final String parameter;

    Modified(String parameter) {
        super(null, null, false, false);
        this.parameter = parameter;
    }
}
