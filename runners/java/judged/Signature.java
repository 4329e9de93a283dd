package judged;

/**
 * What the problem asks for, from the words of a launch: NAMES RETURN {PARAMETER TYPE}... for a method of class Solution;
 * class NAMES {METHODS RETURN COUNT {PARAMETER TYPE}...}... for a class, its constructor first.
 */
final class Signature {
    static final class Parameter {
        final String name;
        final Type type;

        Parameter(String name, Type type) {
            this.name = name;
            this.type = type;
        }
    }

    static final class Callable {
        private static final String COPY = "copy ";
        /** The accepted spellings. */
        final String[] names;
        final Type returns;
        final Parameter[] parameters;
        /** The parameter that holds the answer when the call is over; -1 where it is returned. */
        final int result;
        /** Whether the answer's nodes must be new ones, and the arguments' as they were. */
        final boolean copy;

        Callable(String names, String returns, int count, String[] words, int first) {
            this.names = names.split(",");
            result = returns.startsWith("&") ? Integer.parseInt(returns.substring(1)) : -1;
            copy = returns.startsWith(COPY);
            this.returns = Type.parse(result >= 0 ? "None" : copy ? returns.substring(COPY.length()) : returns);
            parameters = new Parameter[count];
            for (int i = 0; i < count; ++i) {
                parameters[i] = new Parameter(words[first + 2 * i], Type.parse(words[first + 2 * i + 1]));
            }
        }

        /** "put(key, value)" */
        String shown() {
            StringBuilder out = new StringBuilder(names[0]).append('(');
            for (int i = 0; i < parameters.length; ++i) out.append(i == 0 ? "" : ", ").append(parameters[i].name);
            return out.append(')').toString();
        }
    }

    final boolean isClass;
    /** The accepted names of the class that has the method or methods. */
    final String[] owners;
    /** The one method; or the constructor, and then a class's methods. */
    final Callable[] callables;

    /** From words[first] on. */
    Signature(String[] words, int first) {
        isClass = words[first].equals("class");
        if (!isClass) {
            owners = new String[] {"Solution"};
            int count = (words.length - first - 2) / 2;
            callables = new Callable[] {new Callable(words[first], words[first + 1], count, words, first + 2)};
            return;
        }
        owners = words[first + 1].split(",");
        java.util.List<Callable> found = new java.util.ArrayList<>();
        for (int at = first + 2; at < words.length; ) {
            int count = Integer.parseInt(words[at + 2]);
            found.add(new Callable(words[at], words[at + 1], count, words, at + 3));
            at += 3 + 2 * count;
        }
        callables = found.toArray(new Callable[0]);
    }
}
