package judged;

/** What the problem asks for, from the words of a launch: NAMES RETURN EXAMPLE {PARAMETER TYPE EXAMPLE}... */
final class Signature {
    static final class Parameter {
        final String name;
        final Type type;
        /** The Java type that most would write. */
        final String example;

        Parameter(String name, Type type, String example) {
            this.name = name;
            this.type = type;
            this.example = example;
        }
    }

    /** The accepted spellings of the method's name. */
    final String[] names;
    final Type returns;
    final String returnsExample;
    final Parameter[] parameters;

    /** From words[first] on. */
    Signature(String[] words, int first) {
        names = words[first].split(",");
        returns = Type.parse(words[first + 1]);
        returnsExample = words[first + 2];
        parameters = new Parameter[(words.length - first - 3) / 3];
        for (int i = 0; i < parameters.length; ++i) {
            int at = first + 3 + 3 * i;
            parameters[i] = new Parameter(words[at], Type.parse(words[at + 1]), words[at + 2]);
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
