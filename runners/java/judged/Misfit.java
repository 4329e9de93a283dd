package judged;

/** A value that is not of the type it should have, and where in the argument or the answer it stands. */
class Misfit extends Exception {
    private static final long serialVersionUID = 1;

    private final StringBuilder path = new StringBuilder();
    final String wanted;
    final String got;

    Misfit(String wanted, String got) {
        super(null, null, false, false);
        this.wanted = wanted;
        this.got = got;
    }

    Misfit at(int index) {
        path.insert(0, "[" + index + "]");
        return this;
    }

    /** Of a dict's value. */
    Misfit at(String key) {
        path.insert(0, "[" + key.substring(0, Math.min(key.length(), 40)) + "]");
        return this;
    }

    String path() {
        return path.toString();
    }
}
