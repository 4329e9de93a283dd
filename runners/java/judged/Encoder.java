package judged;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Writes the returned value as the declared type, or says where it is none. */
final class Encoder {
    private final Writer out;

    Encoder(Writer out) {
        this.out = out;
    }

    void value(Type declared, Object value) throws Misfit {
        switch (declared.kind) {
            case INT:
                integer(value);
                break;
            case FLOAT:
                if (!(value instanceof Number)) throw new Misfit("float", Shape.name(value));
                out.real(((Number) value).doubleValue());
                break;
            case BOOL:
                if (!(value instanceof Boolean)) throw new Misfit("bool", Shape.name(value));
                out.flag((Boolean) value);
                break;
            case STR:
                text(value);
                break;
            case NONE:
                if (value != null) throw new Misfit("None", Shape.name(value));
                break;
            case LIST:
            case TUPLE:
                sequence(declared, value);
                break;
            case OPTIONAL:
                out.flag(value != null);
                if (value != null) value(declared.args[0], value);
                break;
            case LIST_NODE:
                list(value);
                break;
            default:
                tree(value);
        }
    }

    private void integer(Object value) throws Misfit {
        if (value instanceof BigInteger && ((BigInteger) value).bitLength() > 63) {
            throw new Misfit("int", "BigInteger outside the 64-bit range");
        }
        if (value == null || !(Shape.isInteger(value.getClass()) || value instanceof BigInteger)) {
            throw new Misfit("int", Shape.name(value));
        }
        out.number(((Number) value).longValue());
    }

    private void text(Object value) throws Misfit {
        if (value instanceof Character) {
            out.text(value.toString());
        } else if (value instanceof CharSequence) {
            out.text((CharSequence) value);
        } else {
            throw new Misfit("str", Shape.name(value));
        }
    }

    private void sequence(Type declared, Object value) throws Misfit {
        if (value instanceof int[] && declared.kind == Type.Kind.LIST && declared.args[0].kind == Type.Kind.INT) {
            integers((int[]) value);
            return;
        }
        boolean isArray = value != null && value.getClass().isArray();
        if (!isArray && !(value instanceof Iterable)) throw new Misfit(declared.toString(), Shape.name(value));
        boolean isTuple = declared.kind == Type.Kind.TUPLE;
        int position = out.position();
        if (!isTuple) out.count(0);
        int count = 0;
        if (isArray) {
            for (int length = Array.getLength(value); count < length; ++count) {
                item(declared, count, Array.get(value, count), value);
            }
        } else {
            for (Object item : (Iterable<?>) value) item(declared, count++, item, value);
        }
        if (isTuple && count != declared.args.length) throw wrongCount(declared, value, count);
        if (!isTuple) out.count(position, count);
    }

    private void item(Type declared, int index, Object item, Object sequence) throws Misfit {
        boolean isTuple = declared.kind == Type.Kind.TUPLE;
        if (isTuple && index >= declared.args.length) throw wrongCount(declared, sequence, index + 1);
        if (index >= Writer.MOST_ELEMENTS) throw new Misfit(declared.toString(), "more than 8388608 elements");
        try {
            value(declared.args[isTuple ? index : 0], item);
        } catch (Misfit misfit) {
            throw misfit.at(index);
        }
    }

    private static Misfit wrongCount(Type declared, Object sequence, int count) {
        String size = count > declared.args.length ? "more than " + declared.args.length : Integer.toString(count);
        return new Misfit(declared.toString(), Shape.name(sequence) + " of " + size);
    }

    private void integers(int[] values) throws Misfit {
        if (values.length > Writer.MOST_ELEMENTS) throw new Misfit("list[int]", "more than 8388608 elements");
        out.count(values.length);
        for (int value : values) out.number(value);
    }

    private static Object get(Field field, Object node) throws Misfit {
        try {
            return field.get(node);
        } catch (IllegalAccessException error) {
            throw new Misfit("a node", Shape.name(node));
        }
    }

    private void nodeValue(Field val, Object node, int index) throws Misfit {
        try {
            integer(get(val, node));
        } catch (Misfit misfit) {
            throw misfit.at(index);
        }
    }

    private static Field link(Object node, String wanted, String name) throws Misfit {
        Field field = Shape.field(node.getClass(), name);
        if (field == null) throw new Misfit(wanted, Shape.name(node) + " without " + name);
        return field;
    }

    private void list(Object head) throws Misfit {
        int position = out.position();
        out.count(0);
        if (head == null) return;
        Field val = link(head, "ListNode", "val");
        Field next = link(head, "ListNode", "next");
        // Brent's cycle search: the hare is compared with a landmark that moves at powers of two.
        Object landmark = null;
        int count = 0;
        for (Object node = head; node != null; node = get(next, node)) {
            if (node == landmark) throw new Misfit("ListNode", "a cycle");
            if ((count & (count - 1)) == 0) landmark = node;
            if (++count > Writer.MOST_ELEMENTS) throw new Misfit("ListNode", "a list of more than 8388608 nodes");
            nodeValue(val, node, count - 1);
        }
        out.count(position, count);
    }

    private void tree(Object root) throws Misfit {
        if (root == null) {
            out.count(0);
            return;
        }
        Field val = link(root, "TreeNode", "val");
        Field[] links = {link(root, "TreeNode", "left"), link(root, "TreeNode", "right")};
        List<Object> places = new ArrayList<>();  // level order, with null for an absent child
        List<Object> level = Collections.singletonList(root);
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int depth = 0; !level.isEmpty(); ++depth) {
            List<Object> below = new ArrayList<>();
            for (Object node : level) {
                places.add(node);
                if (node == null) continue;
                distinct.add(node);
                for (Field link : links) below.add(get(link, node));
            }
            // Subtrees may be shared, so a node seen twice is no cycle; a path longer than there are nodes is.
            if (depth > distinct.size()) throw new Misfit("TreeNode", "a cycle");
            if (places.size() > Writer.MOST_ELEMENTS) {
                throw new Misfit("TreeNode", "a tree of more than 8388608 places");
            }
            level = below;
        }
        int count = places.size();
        while (places.get(count - 1) == null) --count;
        out.count(count);
        for (int i = 0; i < count; ++i) {
            out.flag(places.get(i) != null);
            if (places.get(i) != null) nodeValue(val, places.get(i), i);
        }
    }
}
