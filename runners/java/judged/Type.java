package judged;

import java.util.ArrayList;
import java.util.List;

/** A type of the problem's signature, as docs/formats/values.md has it. */
final class Type {
    enum Kind { INT, FLOAT, BOOL, STR, NONE, LIST, TUPLE, OPTIONAL, LIST_NODE, TREE_NODE }

    final Kind kind;
    /** Of a list or an optional one; of a tuple its fields. */
    final Type[] args;
    private final String text;

    private Type(Kind kind, String text, Type... args) {
        this.kind = kind;
        this.text = text;
        this.args = args;
    }

    /** From the judge's spelling: "list[int]", "tuple[int, str]", "TreeNode | None". */
    static Type parse(String text) {
        String optional = " | None";
        if (text.endsWith(optional)) {
            return new Type(Kind.OPTIONAL, text, parse(text.substring(0, text.length() - optional.length())));
        }
        int open = text.indexOf('[');
        if (open < 0) return new Type(plain(text), text);
        Kind kind = text.startsWith("list") ? Kind.LIST : Kind.TUPLE;
        return new Type(kind, text, parseFields(text.substring(open + 1, text.length() - 1)));
    }

    private static Kind plain(String text) {
        switch (text) {
            case "int": return Kind.INT;
            case "float": return Kind.FLOAT;
            case "bool": return Kind.BOOL;
            case "str": return Kind.STR;
            case "None": return Kind.NONE;
            case "ListNode": return Kind.LIST_NODE;
            case "TreeNode": return Kind.TREE_NODE;
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
