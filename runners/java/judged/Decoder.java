package judged;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            case DICT:
                return dict(declared, target);
            case BIG_INT:
                return new BigInteger(in.text());
            case ND_ARRAY:
                return NdArrays.read(in, declared, Shape.raw(target));
            case LIST_NODE:
                return list(new Nodes(Shape.raw(target)));
            case RANDOM_LIST_NODE:
                return randomList(new Nodes(Shape.raw(target)));
            case TREE_NODE:
                return tree(new Nodes(Shape.raw(target)));
            case NARY_NODE:
                return naryTree(new Nodes(Shape.raw(target)));
            default:
                return graph(new Nodes(Shape.raw(target)));
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

    private Map<Object, Object> dict(Type declared, java.lang.reflect.Type target)
            throws Misfit, ReflectiveOperationException {
        boolean isOrdered = !Shape.raw(target).isAssignableFrom(LinkedHashMap.class);
        Map<Object, Object> out = isOrdered ? new TreeMap<>() : new LinkedHashMap<>();
        for (int left = in.count(); left > 0; --left) {
            Object key = value(declared.args[0], Shape.argument(target, 0));
            try {
                out.put(key, value(declared.args[1], Shape.argument(target, 1)));
            } catch (Misfit misfit) {
                throw misfit.at(key.toString());
            }
        }
        return out;
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

    private Object randomList(Nodes nodes) throws Misfit, ReflectiveOperationException {
        Field next = Shape.field(nodes.type, "next");
        Field random = Shape.field(nodes.type, "random");
        Object[] made = new Object[in.count()];
        long[] randoms = new long[made.length];  // a place, or -1
        for (int i = 0; i < made.length; ++i) {
            made[i] = nodes.read(i);
            randoms[i] = in.flag() ? in.number() : -1;
        }
        for (int i = 0; i < made.length; ++i) {
            next.set(made[i], i + 1 < made.length ? made[i + 1] : null);
            random.set(made[i], randoms[i] < 0 ? null : made[(int) randoms[i]]);
        }
        return made.length == 0 ? null : made[0];
    }

    private Object naryTree(Nodes nodes) throws Misfit, ReflectiveOperationException {
        Field children = Shape.field(nodes.type, "children");
        List<List<Object>> made = new ArrayList<>();  // of each node its children
        Object root = null;
        int ended = 0;  // nodes whose children are all there
        for (int i = 0, count = in.count(); i < count; ++i) {
            if (!in.flag()) {
                ++ended;
                continue;
            }
            Object node = nodes.read(i);
            List<Object> below = new ArrayList<>();
            children.set(node, below);
            if (root == null) root = node;
            else made.get(ended - 1).add(node);
            made.add(below);
        }
        return root;
    }

    private Object graph(Nodes nodes) throws Misfit, ReflectiveOperationException {
        Field neighbors = Shape.field(nodes.type, "neighbors");
        Object[] made = new Object[in.count()];
        long[][] places = new long[made.length][];
        for (int i = 0; i < made.length; ++i) {
            made[i] = nodes.read(i);
            places[i] = new long[in.count()];
            for (int j = 0; j < places[i].length; ++j) places[i][j] = in.number();
        }
        for (int i = 0; i < made.length; ++i) {
            List<Object> beside = new ArrayList<>();
            for (long place : places[i]) beside.add(made[(int) place]);
            neighbors.set(made[i], beside);
        }
        return made.length == 0 ? null : made[0];
    }
}
