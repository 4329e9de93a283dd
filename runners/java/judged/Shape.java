package judged;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.TreeMap;

/** What a submission's Java types are to the judge's. */
final class Shape {
    private Shape() {}

    static Class<?> raw(java.lang.reflect.Type type) {
        if (type instanceof Class) return (Class<?>) type;
        if (type instanceof ParameterizedType) return raw(((ParameterizedType) type).getRawType());
        if (type instanceof GenericArrayType) {
            return Array.newInstance(raw(((GenericArrayType) type).getGenericComponentType()), 0).getClass();
        }
        if (type instanceof WildcardType) {
            WildcardType wildcard = (WildcardType) type;
            boolean hasLower = wildcard.getLowerBounds().length > 0;
            return raw(hasLower ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable) return raw(((TypeVariable<?>) type).getBounds()[0]);
        return Object.class;
    }

    /** Of an array or a collection. */
    static java.lang.reflect.Type element(java.lang.reflect.Type type) {
        if (type instanceof GenericArrayType) return ((GenericArrayType) type).getGenericComponentType();
        Class<?> raw = raw(type);
        if (raw.isArray()) return raw.getComponentType();
        if (type instanceof ParameterizedType) {
            java.lang.reflect.Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
            if (arguments.length == 1) return arguments[0];
        }
        return Object.class;
    }

    /** Whether a parameter of the Java type can be given every value of the declared one. */
    static boolean takes(java.lang.reflect.Type type, Type declared) {
        return fits(type, declared, false);
    }

    /** Whether what a method of this return type returns can be of the declared one. */
    static boolean returns(java.lang.reflect.Type type, Type declared) {
        return fits(type, declared, true);
    }

    private static boolean fits(java.lang.reflect.Type type, Type declared, boolean returned) {
        Class<?> raw = raw(type);
        if (raw == Object.class) return true;
        switch (declared.kind) {
            case INT:
                return isInteger(raw) || raw == BigInteger.class || raw == Number.class;
            case FLOAT:
                return raw == double.class || raw == float.class || raw == Double.class || raw == Float.class
                        || raw == Number.class;
            case BOOL:
                return raw == boolean.class || raw == Boolean.class;
            case STR:
                return raw == char.class || raw == Character.class || raw.isAssignableFrom(String.class)
                        || (returned && CharSequence.class.isAssignableFrom(raw));
            case NONE:
                return raw == void.class || raw == Void.class;
            case LIST:
            case TUPLE:
                return isSequence(raw, returned) && allFit(element(type), declared, returned);
            case OPTIONAL:
                return !raw.isPrimitive() && fits(type, declared.args[0], returned);
            case DICT:
                return isMap(raw, returned) && fits(argument(type, 0), declared.args[0], returned)
                        && fits(argument(type, 1), declared.args[1], returned);
            case BIG_INT:
                return raw == BigInteger.class || raw == Number.class;
            case ND_ARRAY:
                return NdArrays.fits(raw, declared);
            case RANDOM_LIST_NODE:
                return hasLinks(raw, "next", "random");
            case NARY_NODE:
                return hasList(raw, "children");
            case GRAPH_NODE:
                return hasList(raw, "neighbors");
            case LIST_NODE:
                return hasLinks(raw, "next");
            case TREE_NODE:
                return hasLinks(raw, "left", "right");
            default:
                return false;
        }
    }

    static boolean isInteger(Class<?> raw) {
        return raw == int.class || raw == long.class || raw == short.class || raw == byte.class
                || raw == Integer.class || raw == Long.class || raw == Short.class || raw == Byte.class;
    }

    private static boolean isSequence(Class<?> raw, boolean returned) {
        return raw.isArray() || raw.isAssignableFrom(ArrayList.class) || raw == LinkedList.class
                || (returned && Iterable.class.isAssignableFrom(raw));
    }

    private static boolean allFit(java.lang.reflect.Type element, Type declared, boolean returned) {
        for (Type field : declared.args) {
            if (!fits(element, field, returned)) return false;
        }
        return true;
    }

    private static boolean isMap(Class<?> raw, boolean returned) {
        return raw.isAssignableFrom(LinkedHashMap.class) || raw.isAssignableFrom(TreeMap.class)
                || (returned && Map.class.isAssignableFrom(raw));
    }

    /** A type's argument; anything, where it has none. */
    static java.lang.reflect.Type argument(java.lang.reflect.Type type, int index) {
        if (!(type instanceof ParameterizedType)) return Object.class;
        java.lang.reflect.Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return index < arguments.length ? arguments[index] : Object.class;
    }

    private static boolean hasValue(Class<?> raw) {
        Field val = field(raw, "val");
        return val != null && (isInteger(val.getType()) || val.getType() == Object.class);
    }

    private static boolean hasList(Class<?> raw, String name) {
        Field field = field(raw, name);
        return hasValue(raw) && field != null && field.getType().isAssignableFrom(ArrayList.class);
    }

    private static boolean hasLinks(Class<?> raw, String... links) {
        if (!hasValue(raw)) return false;
        for (String link : links) {
            Field field = field(raw, link);
            if (field == null || field.getType() != raw) return false;
        }
        return true;
    }

    /** A field that can be read and written, or null. */
    static Field field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException | RuntimeException error) {
            return null;
        }
    }

    /** The one with the fewest parameters, for a node. */
    static Constructor<?> constructor(Class<?> owner) {
        Constructor<?> best = null;
        for (Constructor<?> each : owner.getDeclaredConstructors()) {
            if (best == null || each.getParameterCount() < best.getParameterCount()) best = each;
        }
        if (best != null) best.setAccessible(true);
        return best;
    }

    /** A value's type as a submission would write it: "int[]", "ArrayList". */
    static String name(Object value) {
        if (value == null) return "null";
        String name = value.getClass().getTypeName();
        for (String known : new String[] {"java.lang.", "java.util.", "java.math."}) {
            if (name.startsWith(known) && name.indexOf('.', known.length()) < 0) return name.substring(known.length());
        }
        return name;
    }
}
