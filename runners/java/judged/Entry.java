package judged;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a problem asks for, in a submission's classes: a method of class Solution, or a class. */
final class Entry {
    private final Signature signature;
    private final Class<?> owner;
    /** Of the same order as the signature's. */
    private final Executable[] targets;
    /** Of a class's calls the one that is being made; -1 for a function. */
    private int currentCall = -1;
    /** Of what the submission does. */
    Measure measure = Measure.NONE;
    private Writer answers;

    private Entry(Signature signature, Class<?> owner) {
        this.signature = signature;
        this.owner = owner;
        targets = new Executable[signature.callables.length];
    }

    /** Loads the submission's classes, and runs none of their code. */
    static Entry find(Submission submission, Submission.Loader loader, Signature signature)
            throws Rejected, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : submission.topLevel) classes.add(Class.forName(name, false, loader));
        Entry entry = new Entry(signature, findOwner(classes, signature));
        if (entry.owner == null) throw new Rejected("entry", nothingFound(classes, signature));
        for (int i = 0; i < entry.targets.length; ++i) {
            boolean isConstructor = signature.isClass && i == 0;
            Executable target = isConstructor ? best(entry.owner.getDeclaredConstructors(), signature.callables[i])
                                              : findMethod(entry.owner, signature.callables[i]);
            if (target == null) throw new Rejected("entry", nothingFound(classes, signature, entry.owner, i));
            check(target, signature.callables[i]);
            target.setAccessible(true);
            entry.targets[i] = target;
        }
        entry.checkConstructible();
        return entry;
    }

    private static Class<?> findOwner(List<Class<?>> classes, Signature signature) {
        for (String name : signature.owners) {
            for (Class<?> each : classes) {
                if (each.getSimpleName().equals(name)) return each;
            }
        }
        return null;
    }

    private static Executable findMethod(Class<?> owner, Signature.Callable wanted) {
        for (String name : wanted.names) {
            List<Method> named = new ArrayList<>();
            for (Method each : owner.getDeclaredMethods()) {
                if (each.getName().equals(name) && !each.isSynthetic()) named.add(each);
            }
            if (!named.isEmpty()) return best(named.toArray(new Executable[0]), wanted);
        }
        return null;
    }

    /** Of overloads the one that fits best. */
    private static Executable best(Executable[] overloads, Signature.Callable wanted) {
        Executable best = null;
        for (Executable each : overloads) {
            if (best == null || fit(each, wanted) > fit(best, wanted)) best = each;
        }
        return best;
    }

    private static int fit(Executable target, Signature.Callable wanted) {
        if (target.getParameterCount() != wanted.parameters.length) return 0;
        for (int i = 0; i < wanted.parameters.length; ++i) {
            if (!Shape.takes(target.getGenericParameterTypes()[i], wanted.parameters[i].type)) return 1;
        }
        return returnsFit(target, wanted) ? 3 : 2;
    }

    private static boolean returnsFit(Executable target, Signature.Callable wanted) {
        return target instanceof Constructor || Shape.returns(((Method) target).getGenericReturnType(), wanted.returns);
    }

    private static void check(Executable target, Signature.Callable wanted) throws Rejected {
        String name = target instanceof Constructor ? "the constructor" : target.getName();
        int count = wanted.parameters.length;
        if (target.getParameterCount() != count) {
            String shown = wanted.shown();
            throw new Rejected("arity", name + " must take " + count + (count == 1 ? " parameter " : " parameters ")
                    + shown.substring(shown.indexOf('(')) + "; found: " + shown(target));
        }
        for (int i = 0; i < count; ++i) {
            Signature.Parameter parameter = wanted.parameters[i];
            if (Shape.takes(target.getGenericParameterTypes()[i], parameter.type)) continue;
            throw new Rejected("entry", "parameter " + (i + 1) + " (" + parameter.name + ") of " + name + " must take "
                    + parameter.type + ", e.g. " + parameter.type.example());
        }
        if (!returnsFit(target, wanted)) {
            throw new Rejected("entry",
                    name + " must return " + wanted.returns + ", e.g. " + wanted.returns.example());
        }
    }

    private void checkConstructible() throws Rejected {
        boolean needed = signature.isClass || !Modifier.isStatic(targets[0].getModifiers());
        if (needed && Modifier.isAbstract(owner.getModifiers())) {
            throw new Rejected("entry", "class " + owner.getSimpleName() + " must not be abstract");
        }
        if (needed && !signature.isClass && constructorWithoutParameters() == null) {
            throw new Rejected("entry", "class Solution must have a constructor without parameters");
        }
    }

    private Constructor<?> constructorWithoutParameters() {
        try {
            Constructor<?> constructor = owner.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException error) {
            return null;
        }
    }

    private static String nothingFound(List<Class<?>> classes, Signature signature) {
        if (!signature.isClass) return nothingFound(classes, signature, null, 0);
        StringBuilder out = new StringBuilder("expected a class ").append(signature.owners[0]).append(" with ");
        for (int i = 1; i < signature.callables.length; ++i) {
            out.append(i == 1 ? "" : "; ").append(signature.callables[i].shown());
        }
        out.append("; found: ");
        for (int i = 0; i < Math.min(classes.size(), 10); ++i) {
            out.append(i == 0 ? "class " : ", class ").append(classes.get(i).getSimpleName());
        }
        return out.toString();
    }

    private static String nothingFound(List<Class<?>> classes, Signature signature, Class<?> owner, int index) {
        StringBuilder found = new StringBuilder();
        int listed = 0;
        for (Class<?> each : signature.isClass ? List.<Class<?>>of(owner) : classes) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.isSynthetic() || listed++ >= 10) continue;
                if (found.length() > 0) found.append(", ");
                found.append("method ").append(method.getName()).append(" of class ").append(each.getSimpleName());
            }
        }
        return "expected a method " + signature.callables[index].shown() + " of class " + signature.owners[0]
                + "; found: " + (found.length() == 0 ? "no method at all" : found);
    }

    private static String shown(Executable target) {
        String name = target instanceof Constructor ? target.getDeclaringClass().getSimpleName() : target.getName();
        StringBuilder out = new StringBuilder(name).append("(");
        for (Class<?> parameter : target.getParameterTypes()) {
            if (out.charAt(out.length() - 1) != '(') out.append(", ");
            out.append(parameter.getSimpleName());
        }
        return out.append(")").toString();
    }

    /** Decodes the arguments, calls, and writes the answer or answers. Throws what the submission throws. */
    void call(Reader in, Writer out) throws Throwable {
        answers = out;
        Encoder encoder = new Encoder(out);
        if (!signature.isClass) {
            Object[] arguments = arguments(0, new Decoder(in));
            in.end();
            Signature.Callable function = signature.callables[0];
            if (function.copy) {
                copy(function, arguments, encoder);
                return;
            }
            Object returned = invoke(0, receiver(), arguments);
            measure.keep();
            if (function.result < 0) encoder.value(function.returns, returned);
            else encoder.value(function.parameters[function.result].type, arguments[function.result]);
            return;
        }
        int[] numbers = new int[in.count()];
        Object[][] arguments = new Object[numbers.length][];
        for (int i = 0; i < numbers.length; ++i) {
            currentCall = i;
            numbers[i] = in.count();
            arguments[i] = arguments(numbers[i], new Decoder(in));
        }
        in.end();
        Object object = null;
        for (int i = 0; i < numbers.length; ++i) {
            currentCall = i;
            Object answer = invoke(numbers[i], object, arguments[i]);
            if (numbers[i] == 0) {
                object = answer;
            } else if (signature.callables[numbers[i]].returns.kind != Type.Kind.NONE) {
                encode(encoder, signature.callables[numbers[i]].returns, answer);
            }
        }
    }

    private void copy(Signature.Callable function, Object[] arguments, Encoder encoder) throws Throwable {
        byte[][] was = nodes(function, arguments, NodeEncoder.newSet());
        Object returned = invoke(0, receiver(), arguments);
        measure.keep();
        Set<Object> given = NodeEncoder.newSet();
        byte[][] is = nodes(function, arguments, given);
        for (int i = 0; i < is.length; ++i) {
            if (!Arrays.equals(was[i], is[i])) throw new Modified(function.parameters[i].name);
        }
        encoder.nodes.given = given;
        encoder.value(function.returns, returned);
    }

    /** The encoding of each argument that is nodes, null of what can no longer be encoded; `met` collects the nodes. */
    private static byte[][] nodes(Signature.Callable function, Object[] arguments, Set<Object> met) {
        byte[][] out = new byte[arguments.length][];
        for (int i = 0; i < out.length; ++i) {
            if (!function.parameters[i].type.isNode()) continue;
            Writer writer = new Writer();
            Encoder encoder = new Encoder(writer);
            encoder.nodes.met = met;
            try {
                encoder.value(function.parameters[i].type, arguments[i]);
                out[i] = writer.frame(Writer.ANSWER);
            } catch (Misfit misfit) {
                out[i] = null;
            }
        }
        return out;
    }

    /** " (in call 3)" of a class's, else nothing. */
    String place() {
        return currentCall < 0 ? "" : " (in call " + currentCall + ")";
    }

    private void encode(Encoder encoder, Type returns, Object answer) throws Misfit {
        try {
            encoder.value(returns, answer);
        } catch (Misfit misfit) {
            throw misfit.at(currentCall);
        }
    }

    private Object[] arguments(int index, Decoder decoder) throws ReflectiveOperationException {
        Signature.Parameter[] parameters = signature.callables[index].parameters;
        java.lang.reflect.Type[] types = targets[index].getGenericParameterTypes();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; ++i) {
            try {
                arguments[i] = decoder.value(parameters[i].type, types[i]);
            } catch (Misfit misfit) {
                throw new ArithmeticException("argument " + parameters[i].name + misfit.path() + " = " + misfit.got
                        + " does not fit " + misfit.wanted);
            }
        }
        return arguments;
    }

    private Object receiver() throws Throwable {
        if (Modifier.isStatic(targets[0].getModifiers())) return null;
        Constructor<?> constructor = constructorWithoutParameters();
        measure.begin(answers.capacity());
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            measure.end();
        }
    }

    private Object invoke(int index, Object receiver, Object[] arguments) throws Throwable {
        measure.begin(answers.capacity());
        try {
            if (targets[index] instanceof Constructor) return ((Constructor<?>) targets[index]).newInstance(arguments);
            return ((Method) targets[index]).invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            measure.end();
        }
    }
}
