package judged;

import java.util.ArrayList;
import java.util.List;

/** A type of the problem's signature, as docs/formats/values.md has it. */
final class Type {
    enum Kind { INT, FLOAT, BOOL, STR, NONE, LIST, TUPLE, OPTIONAL, DICT, BIG_INT, LIST_NODE, RANDOM_LIST_NODE, TREE_NODE,
        NARY_NODE, GRAPH_NODE, ND_ARRAY }

    final Kind kind;
    /** Of a list or an optional one; of a tuple its fields; of a dict its key and its value. */
    final Type[] args;
    /** Of an array: its dtype's number, and how many dimensions it has. */
    final int dtype;
    final int rank;
    private final String text;

    private Type(Kind kind, String text, Type... args) {
        this.kind = kind;
        this.text = text;
        this.args = args;
        boolean isArray = kind == Kind.ND_ARRAY;
        String[] words = isArray ? text.substring(text.indexOf('[') + 1, text.length() - 1).split(", ") : null;
        dtype = isArray ? NdArrays.dtype(words[0]) : 0;
        rank = isArray ? words.length - 1 : 0;
    }

    /** From the judge's spelling: "list[int]", "tuple[int, str]", "TreeNode | None". */
    static Type parse(String text) {
        String optional = " | None";
        if (text.endsWith(optional)) {
            return new Type(Kind.OPTIONAL, text, parse(text.substring(0, text.length() - optional.length())));
        }
        int open = text.indexOf('[');
        if (open < 0) return new Type(plain(text), text);
        if (text.startsWith("ndarray")) return new Type(Kind.ND_ARRAY, text);
        Kind kind = text.startsWith("list") ? Kind.LIST : text.startsWith("dict") ? Kind.DICT : Kind.TUPLE;
        return new Type(kind, text, parseFields(text.substring(open + 1, text.length() - 1)));
    }

    private static Kind plain(String text) {
        switch (text) {
            case "int": return Kind.INT;
            case "float": return Kind.FLOAT;
            case "bool": return Kind.BOOL;
            case "str": return Kind.STR;
            case "None": return Kind.NONE;
            case "bigint": return Kind.BIG_INT;
            case "ListNode": return Kind.LIST_NODE;
            case "RandomListNode": return Kind.RANDOM_LIST_NODE;
            case "TreeNode": return Kind.TREE_NODE;
            case "NaryNode": return Kind.NARY_NODE;
            case "GraphNode": return Kind.GRAPH_NODE;
            default: throw new IllegalArgumentException("an unknown type: " + text);
        }
    }

    /** "int, list[str]": split at the commas outside of brackets. */
    private static Type[] parseFields(String text) {
        List<Type> fields = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); ++i) {
            char c = text.charAt(i);
            if (c == '[') ++depth;
            if (c == ']') --depth;
            if (c != ',' || depth > 0) continue;
            fields.add(parse(text.substring(start, i)));
            start = i + 2;
        }
        fields.add(parse(text.substring(start)));
        return fields.toArray(new Type[0]);
    }

    /** Whether a value is a structure of nodes, by the one it begins with. */
    boolean isNode() {
        return kind.name().endsWith("_NODE");
    }

    /** A Java type that takes it: what most submissions write. */
    String example() {
        switch (kind) {
            case INT: return "int";
            case FLOAT: return "double";
            case BOOL: return "boolean";
            case STR: return "String";
            case NONE: return "void";
            case LIST: return args[0].example() + "[]";
            case TUPLE: return "List<Object>";
            case DICT: return "Map<" + boxed(args[0].example()) + ", " + boxed(args[1].example()) + ">";
            case BIG_INT: return "BigInteger";
            case ND_ARRAY: return NdArrays.example(this);
            case RANDOM_LIST_NODE:
            case NARY_NODE:
            case GRAPH_NODE: return "Node";
            case LIST_NODE: return "ListNode";
            case TREE_NODE: return "TreeNode";
            default: return boxed(args[0].example());
        }
    }

    private static String boxed(String type) {
        switch (type) {
            case "int": return "Integer";
            case "double": return "Double";
            case "boolean": return "Boolean";
            default: return type;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
