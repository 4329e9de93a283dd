package judged;

/** What the problem asks for, from the words of a launch: NAMES RETURN {PARAMETER TYPE}... */
final class Signature {
    static final class Parameter {
        final String name;
        final Type type;

        Parameter(String name, Type type) {
            this.name = name;
            this.type = type;
        }
    }

    /** The accepted spellings of the method's name. */
    final String[] names;
    final Type returns;
    final Parameter[] parameters;

    /** From words[first] on. */
    Signature(String[] words, int first) {
        names = words[first].split(",");
        returns = Type.parse(words[first + 1]);
        parameters = new Parameter[(words.length - first - 2) / 2];
        for (int i = 0; i < parameters.length; ++i) {
            int at = first + 2 + 2 * i;
            parameters[i] = new Parameter(words[at], Type.parse(words[at + 1]));
        }
    }

    String parameterNames() {
        StringBuilder out = new StringBuilder();
        for (Parameter parameter : parameters) {
            if (out.length() > 0) out.append(", ");
            out.append(parameter.name);
        }
        return out.toString();
    }
}
