package judged;

import java.lang.reflect.Array;

/** Arrays of the problem as Java's own: as deep as there are dimensions. */
final class NdArrays {
    private static final String[] DTYPES = {"", "f64", "f32", "i64", "i32", "u8", "bool"};

    private NdArrays() {}

    static int dtype(String name) {
        for (int i = 1; i < DTYPES.length; ++i) {
            if (DTYPES[i].equals(name)) return i;
        }
        throw new IllegalArgumentException("an unknown dtype: " + name);
    }

    private static boolean isFloat(int dtype) {
        return dtype <= 2;
    }

    private static boolean isBool(int dtype) {
        return dtype == 6;
    }

    /** Whether arrays of the Java type hold what the declared one does: any float for floats, int or long for integers. */
    static boolean fits(Class<?> raw, Type declared) {
        Class<?> element = raw;
        for (int i = 0; i < declared.rank; ++i) {
            if (!element.isArray()) return false;
            element = element.getComponentType();
        }
        if (isBool(declared.dtype)) return element == boolean.class || (declared.rank == 0 && element == Boolean.class);
        if (isFloat(declared.dtype)) {
            return element == double.class || element == float.class
                    || (declared.rank == 0 && (element == Double.class || element == Float.class));
        }
        return element == int.class || element == long.class
                || (declared.rank == 0 && (element == Integer.class || element == Long.class));
    }

    /** The Java type that most submissions write. */
    static String example(Type declared) {
        String element = isBool(declared.dtype) ? "boolean" : isFloat(declared.dtype) ? "double" : "int";
        return element + "[]".repeat(declared.rank);
    }

    static Object read(Reader in, Type declared, Class<?> raw) throws Misfit {
        if (in.octet() != declared.dtype) throw new IllegalStateException("an array of another dtype");
        int[] shape = new int[in.octet()];
        for (int i = 0; i < shape.length; ++i) shape[i] = Math.toIntExact(in.number());
        if (shape.length != declared.rank) throw new IllegalStateException("an array of another rank");
        return read(in, declared.dtype, raw, shape, 0);
    }

    private static Object read(Reader in, int dtype, Class<?> raw, int[] shape, int at) throws Misfit {
        if (at == shape.length) return scalar(in, dtype, raw);
        Class<?> component = raw == Object.class ? Object.class : raw.getComponentType();
        Object out = Array.newInstance(component, shape[at]);
        if (out instanceof double[] && dtype == 1) {
            double[] row = (double[]) out;
            for (int i = 0; i < row.length; ++i) row[i] = in.real();
            return out;
        }
        for (int i = 0; i < shape[at]; ++i) {
            try {
                Array.set(out, i, read(in, dtype, component, shape, at + 1));
            } catch (Misfit misfit) {
                throw misfit.at(i);
            }
        }
        return out;
    }

    private static Object scalar(Reader in, int dtype, Class<?> raw) throws Misfit {
        if (isBool(dtype)) return in.flag();
        if (isFloat(dtype)) {
            double real = dtype == 1 ? in.real() : in.single();
            if (raw == float.class || raw == Float.class) return (float) real;
            return real;
        }
        long whole = dtype == 3 ? in.number() : dtype == 4 ? in.count() : in.octet();
        if (raw != int.class && raw != Integer.class) return whole;
        if (whole != (int) whole) throw new Misfit("int", Long.toString(whole));
        return (int) whole;
    }

    static void write(Writer out, Type declared, Object value) throws Misfit {
        int[] shape = shape(declared, value);
        out.octet(declared.dtype);
        out.octet(shape.length);
        for (int length : shape) out.number(length);
        write(out, declared, value, shape, 0);
    }

    /** Lengths along the first elements. Below an empty array there are none to be seen: 0. */
    private static int[] shape(Type declared, Object value) throws Misfit {
        int[] shape = new int[declared.rank];
        long spread = 1;
        Object part = value;
        for (int i = 0; i < shape.length && part != null; ++i) {
            if (!part.getClass().isArray()) throw new Misfit(declared.toString(), Shape.name(value));
            shape[i] = Array.getLength(part);
            spread *= Math.max(shape[i], 1);
            if (spread > Writer.MOST_ELEMENTS) throw new Misfit(declared.toString(), "an array of more than 8388608 elements");
            part = shape[i] == 0 ? null : Array.get(part, 0);
        }
        return shape;
    }

    private static void write(Writer out, Type declared, Object value, int[] shape, int at) throws Misfit {
        if (at == shape.length) {
            element(out, declared, value);
            return;
        }
        if (value == null || !value.getClass().isArray()) throw new Misfit("an array", Shape.name(value));
        int length = Array.getLength(value);
        if (length != shape[at]) throw new Misfit("an array of " + shape[at], "one of " + length);
        if (value instanceof double[] && declared.dtype == 1 && at + 1 == shape.length) {
            for (double real : (double[]) value) out.real(real);
            return;
        }
        for (int i = 0; i < length; ++i) {
            try {
                write(out, declared, Array.get(value, i), shape, at + 1);
            } catch (Misfit misfit) {
                throw misfit.at(i);
            }
        }
    }

    private static void element(Writer out, Type declared, Object value) throws Misfit {
        int dtype = declared.dtype;
        String wanted = DTYPES[dtype];
        if (isBool(dtype)) {
            if (!(value instanceof Boolean)) throw new Misfit(wanted, Shape.name(value));
            out.flag((Boolean) value);
        } else if (isFloat(dtype)) {
            if (!(value instanceof Number)) throw new Misfit(wanted, Shape.name(value));
            double real = ((Number) value).doubleValue();
            if (dtype == 1) out.real(real);
            else out.single((float) real);
        } else {
            if (value == null || !Shape.isInteger(value.getClass())) throw new Misfit(wanted, Shape.name(value));
            whole(out, dtype, ((Number) value).longValue());
        }
    }

    private static void whole(Writer out, int dtype, long value) throws Misfit {
        boolean fits = dtype == 3 || (dtype == 4 ? value == (int) value : value >= 0 && value < 256);
        if (!fits) throw new Misfit(DTYPES[dtype], "an integer outside its range");
        if (dtype == 3) out.number(value);
        else if (dtype == 4) out.count((int) value);
        else out.octet((int) value);
    }
}
