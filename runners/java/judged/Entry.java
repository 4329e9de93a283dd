package judged;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The method that a function problem asks for. */
final class Entry {
    private final Signature signature;
    private final Method method;

    private Entry(Signature signature, Method method) {
        this.signature = signature;
        this.method = method;
    }

    /** Loads the submission's classes, and runs none of their code. */
    static Entry find(Submission submission, Submission.Loader loader, Signature signature)
            throws Rejected, ClassNotFoundException {
        Class<?> solution = null;
        List<Class<?>> classes = new ArrayList<>();
        for (String name : submission.topLevel) {
            Class<?> each = Class.forName(name, false, loader);
            classes.add(each);
            if (solution == null && each.getSimpleName().equals("Solution")) solution = each;
        }
        Method method = solution == null ? null : choose(solution, signature);
        if (method == null) throw new Rejected("entry", nothingFound(classes, signature));
        check(method, signature);
        return new Entry(signature, method);
    }

    /** Of methods with an accepted name the one that fits best. */
    private static Method choose(Class<?> solution, Signature signature) {
        for (String name : signature.names) {
            Method best = null;
            for (Method each : solution.getDeclaredMethods()) {
                boolean candidate = each.getName().equals(name) && !each.isSynthetic();
                if (candidate && (best == null || fit(each, signature) > fit(best, signature))) best = each;
            }
            if (best != null) return best;
        }
        return null;
    }

    private static int fit(Method method, Signature signature) {
        if (method.getParameterCount() != signature.parameters.length) return 0;
        for (int i = 0; i < signature.parameters.length; ++i) {
            if (!Shape.takes(method.getGenericParameterTypes()[i], signature.parameters[i].type)) return 1;
        }
        return Shape.returns(method.getGenericReturnType(), signature.returns) ? 3 : 2;
    }

    private static void check(Method method, Signature signature) throws Rejected {
        String name = method.getName();
        int count = signature.parameters.length;
        if (method.getParameterCount() != count) {
            throw new Rejected("arity", name + " must take " + count + (count == 1 ? " parameter (" : " parameters (")
                    + signature.parameterNames() + "); found: " + shown(method));
        }
        for (int i = 0; i < count; ++i) {
            Signature.Parameter wanted = signature.parameters[i];
            if (Shape.takes(method.getGenericParameterTypes()[i], wanted.type)) continue;
            throw new Rejected("entry", "parameter " + (i + 1) + " (" + wanted.name + ") of " + name + " must take "
                    + wanted.type + ", e.g. " + wanted.type.example());
        }
        if (!Shape.returns(method.getGenericReturnType(), signature.returns)) {
            throw new Rejected("entry",
                    name + " must return " + signature.returns + ", e.g. " + signature.returns.example());
        }
        if (Modifier.isStatic(method.getModifiers())) return;
        if (Modifier.isAbstract(method.getDeclaringClass().getModifiers())) {
            throw new Rejected("entry", "class Solution must not be abstract");
        }
        try {
            method.getDeclaringClass().getDeclaredConstructor();
        } catch (NoSuchMethodException error) {
            throw new Rejected("entry", "class Solution must have a constructor without parameters");
        }
    }

    private static String nothingFound(List<Class<?>> classes, Signature signature) {
        StringBuilder found = new StringBuilder();
        int listed = 0;
        for (Class<?> owner : classes) {
            for (Method each : owner.getDeclaredMethods()) {
                if (each.isSynthetic() || listed++ >= 10) continue;
                if (found.length() > 0) found.append(", ");
                found.append("method ").append(each.getName()).append(" of class ").append(owner.getSimpleName());
            }
        }
        return "expected a method " + signature.names[0] + "(" + signature.parameterNames()
                + ") of class Solution; found: " + (found.length() == 0 ? "no method at all" : found);
    }

    private static String shown(Method method) {
        StringBuilder out = new StringBuilder(method.getName()).append("(");
        for (Class<?> parameter : method.getParameterTypes()) {
            if (out.charAt(out.length() - 1) != '(') out.append(", ");
            out.append(parameter.getSimpleName());
        }
        return out.append(")").toString();
    }

    /** Decodes the arguments, calls, and writes the answer. Throws what the submission throws. */
    void call(Reader in, Writer out) throws Throwable {
        Object[] arguments = new Object[signature.parameters.length];
        java.lang.reflect.Type[] types = method.getGenericParameterTypes();
        Decoder decoder = new Decoder(in);
        for (int i = 0; i < arguments.length; ++i) {
            try {
                arguments[i] = decoder.value(signature.parameters[i].type, types[i]);
            } catch (Misfit misfit) {
                throw new ArithmeticException("argument " + signature.parameters[i].name + misfit.path() + " = "
                        + misfit.got + " does not fit " + misfit.wanted);
            }
        }
        in.end();
        Object answer = invoke(arguments);
        new Encoder(out).value(signature.returns, answer);
    }

    private Object invoke(Object[] arguments) throws Throwable {
        try {
            Object receiver = null;
            if (!Modifier.isStatic(method.getModifiers())) {
                Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
                constructor.setAccessible(true);
                receiver = constructor.newInstance();
            }
            method.setAccessible(true);
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
