package judged;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes the returned value as the declared type, or says where it is none. */
final class Encoder {
    /** 2 to the power of this has more than MOST_DIGITS digits. */
    private static final int TOO_MANY_BITS = 332_200;
    private static final int MOST_DIGITS = 100_000;

    private final Writer out;
    final NodeEncoder nodes;

    Encoder(Writer out) {
        this.out = out;
        nodes = new NodeEncoder(out, this);
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
            case DICT:
                dict(declared, value);
                break;
            case BIG_INT:
                digits(value);
                break;
            case ND_ARRAY:
                NdArrays.write(out, declared, value);
                break;
            default:
                nodes.value(declared, value);
        }
    }

    void integer(Object value) throws Misfit {
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

    private void digits(Object value) throws Misfit {
        boolean isWhole = value instanceof BigInteger || (value != null && Shape.isInteger(value.getClass()));
        if (!isWhole) throw new Misfit("bigint", Shape.name(value));
        boolean isHuge = value instanceof BigInteger && ((BigInteger) value).bitLength() > TOO_MANY_BITS;
        String digits = isHuge ? "" : value.toString();
        if (isHuge || digits.length() - (digits.startsWith("-") ? 1 : 0) > MOST_DIGITS) {
            throw new Misfit("bigint", "BigInteger of more than 100000 digits");
        }
        out.text(digits);
    }

    /** A key and its value, which is written when all keys are known. */
    private static final class Item {
        final Object key;
        final Object value;

        Item(Object key, Object value) {
            this.key = key;
            this.value = value;
        }
    }

    private void dict(Type declared, Object value) throws Misfit {
        if (!(value instanceof Map)) throw new Misfit(declared.toString(), Shape.name(value));
        List<Item> items = new ArrayList<>();
        for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
            items.add(new Item(key(declared, each.getKey()), each.getValue()));
            if (items.size() > Writer.MOST_ELEMENTS) throw new Misfit(declared.toString(), "more than 8388608 elements");
        }
        items.sort((a, b) -> compareKeys(a.key, b.key));
        out.count(items.size());
        for (int i = 0; i < items.size(); ++i) {
            Object key = items.get(i).key;
            if (i > 0 && compareKeys(items.get(i - 1).key, key) == 0) {
                throw new Misfit(declared.toString(), "two equal keys");
            }
            try {
                value(declared.args[0], key);
                value(declared.args[1], items.get(i).value);
            } catch (Misfit misfit) {
                throw misfit.at(key.toString());
            }
        }
    }

    /** A Long or a String. */
    private static Object key(Type declared, Object key) throws Misfit {
        if (declared.args[0].kind == Type.Kind.INT) {
            if (key != null && Shape.isInteger(key.getClass())) return ((Number) key).longValue();
        } else if (key instanceof CharSequence || key instanceof Character) {
            return key.toString();
        }
        throw new Misfit(declared.toString(), "a key of type " + Shape.name(key));
    }

    /** Ascending, texts by their bytes in UTF-8: by their code points. */
    private static int compareKeys(Object a, Object b) {
        if (a instanceof Long) return Long.compare((Long) a, (Long) b);
        int[] left = ((String) a).codePoints().toArray();
        int[] right = ((String) b).codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
