package judged;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** Makes the arguments of a call, as the types that the entry's parameters have. */
final class Decoder {
    private final Reader in;

    Decoder(Reader in) {
        this.in = in;
    }

    /** Shape.takes(target, declared) must hold. */
    Object value(Type declared, java.lang.reflect.Type target) throws Misfit, ReflectiveOperationException {
        switch (declared.kind) {
            case INT:
                return integer(in.number(), Shape.raw(target));
            case FLOAT:
                double real = in.real();
                Class<?> raw = Shape.raw(target);
                if (raw == float.class || raw == Float.class) return (float) real;
                return real;
            case BOOL:
                return in.flag();
            case STR:
                return text(in.text(), Shape.raw(target));
            case NONE:
                return null;
            case LIST:
                return sequence(declared, in.count(), target);
            case TUPLE:
                return sequence(declared, declared.args.length, target);
            case OPTIONAL:
                return in.flag() ? value(declared.args[0], target) : null;
            case LIST_NODE:
                return list(new Nodes(Shape.raw(target)));
            default:
                return tree(new Nodes(Shape.raw(target)));
        }
    }

    private static Object integer(long value, Class<?> raw) throws Misfit {
        if (raw == long.class || raw == Long.class) return value;
        if (raw == BigInteger.class) return BigInteger.valueOf(value);
        boolean open = !Shape.isInteger(raw);  // Object, Number
        if (open && value != (int) value) return value;
        if (open || raw == int.class || raw == Integer.class) return Math.toIntExact(within(value, (int) value, "int"));
        if (raw == short.class || raw == Short.class) return (short) within(value, (short) value, "short");
        return (byte) within(value, (byte) value, "byte");
    }

    private static long within(long value, long narrowed, String type) throws Misfit {
        if (value != narrowed) throw new Misfit(type, Long.toString(value));
        return value;
    }

    private static Object text(String text, Class<?> raw) throws Misfit {
        if (raw != char.class && raw != Character.class) return text;
        if (text.length() != 1) throw new Misfit("char", "\"" + text + "\"");
        return text.charAt(0);
    }

    private Object sequence(Type declared, int count, java.lang.reflect.Type target)
            throws Misfit, ReflectiveOperationException {
        Class<?> raw = Shape.raw(target);
        java.lang.reflect.Type element = Shape.element(target);
        if (raw == int[].class && declared.kind == Type.Kind.LIST) return integers(count);
        if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), count);
            for (int i = 0; i < count; ++i) Array.set(array, i, item(declared, i, element));
            return array;
        }
        List<Object> list = raw == LinkedList.class ? new LinkedList<>() : new ArrayList<>(count);
        for (int i = 0; i < count; ++i) list.add(item(declared, i, element));
        return list;
    }

    private Object item(Type declared, int index, java.lang.reflect.Type element)
            throws Misfit, ReflectiveOperationException {
        try {
            return value(declared.args[declared.kind == Type.Kind.LIST ? 0 : index], element);
        } catch (Misfit misfit) {
            throw misfit.at(index);
        }
    }

    private int[] integers(int count) throws Misfit {
        int[] out = new int[count];
        for (int i = 0; i < count; ++i) {
            long value = in.number();
            out[i] = (int) value;
            if (value != out[i]) throw new Misfit("int", Long.toString(value)).at(i);
        }
        return out;
    }

    /** The class of a linked list's or a tree's nodes: the prelude's, or the submission's own. */
    private final class Nodes {
        private final Class<?> type;
        private final Constructor<?> constructor;
        private final Field val;

        Nodes(Class<?> raw) {
            type = raw;
            constructor = Shape.constructor(type);
            val = Shape.field(type, "val");
        }

        Object read(int index) throws Misfit, ReflectiveOperationException {
            Object[] arguments = new Object[constructor.getParameterCount()];
            for (int i = 0; i < arguments.length; ++i) {
                Class<?> wanted = constructor.getParameterTypes()[i];
                if (wanted.isPrimitive()) arguments[i] = Array.get(Array.newInstance(wanted, 1), 0);
            }
            Object node = constructor.newInstance(arguments);
            try {
                val.set(node, integer(in.number(), val.getType()));
            } catch (Misfit misfit) {
                throw misfit.at(index);
            }
            return node;
        }
    }

    private Object list(Nodes nodes) throws Misfit, ReflectiveOperationException {
        Field next = Shape.field(nodes.type, "next");
        int count = in.count();
        Object head = null;
        Object last = null;
        for (int i = 0; i < count; ++i) {
            Object node = nodes.read(i);
            next.set(node, null);
            if (last == null) {
                head = node;
            } else {
                next.set(last, node);
            }
            last = node;
        }
        return head;
    }

    private Object tree(Nodes nodes) throws Misfit, ReflectiveOperationException {
        Field[] links = {Shape.field(nodes.type, "left"), Shape.field(nodes.type, "right")};
        int count = in.count();
        if (count == 0 || !in.flag()) return null;
        Object root = nodes.read(0);
        ArrayDeque<Object> parents = new ArrayDeque<>();
        parents.add(root);
        for (int i = 1; !parents.isEmpty(); ) {
            Object parent = parents.remove();
            for (Field link : links) {
                Object child = i < count && in.flag() ? nodes.read(i) : null;
                ++i;
                link.set(parent, child);
                if (child != null) parents.add(child);
            }
        }
        return root;
    }
}
