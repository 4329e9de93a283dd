package judged;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes structures of nodes, whose class may be the submission's own. */
final class NodeEncoder {
    private final Writer out;
    private final Encoder encoder;
    /** Nodes that must not be met; null: any may. */
    Set<Object> given;
    /** Collects the nodes that are met, if not null. */
    Set<Object> met;

    NodeEncoder(Writer out, Encoder encoder) {
        this.out = out;
        this.encoder = encoder;
    }

    static Set<Object> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    void value(Type declared, Object first) throws Misfit {
        switch (declared.kind) {
            case LIST_NODE:
                list(first);
                break;
            case RANDOM_LIST_NODE:
                randomList(first);
                break;
            case TREE_NODE:
                tree(first);
                break;
            case NARY_NODE:
                naryTree(first);
                break;
            default:
                graph(first);
        }
    }

    private static Object get(Field field, Object node) throws Misfit {
        try {
            return field.get(node);
        } catch (IllegalAccessException error) {
            throw new Misfit("a node", Shape.name(node));
        }
    }

    private void meet(Object node) throws GivenNode {
        if (given != null && given.contains(node)) throw new GivenNode();
        if (met != null) met.add(node);
    }

    private void nodeValue(Field val, Object node, int index) throws Misfit {
        try {
            meet(node);
            encoder.integer(get(val, node));
        } catch (Misfit misfit) {
            throw misfit.at(index);
        }
    }

    private static Field link(Object node, String wanted, String name) throws Misfit {
        Field field = Shape.field(node.getClass(), name);
        if (field == null) throw new Misfit(wanted, Shape.name(node) + " without " + name);
        return field;
    }

    /** The nodes that a node's field lists: none for null. */
    private static List<Object> links(Field field, Object node, String wanted) throws Misfit {
        Object value = get(field, node);
        List<Object> out = new ArrayList<>();
        if (value == null) return out;
        if (!(value instanceof Iterable)) throw new Misfit("a list as " + field.getName(), Shape.name(value));
        for (Object each : (Iterable<?>) value) {
            if (each == null || each.getClass() != node.getClass()) throw new Misfit(wanted, Shape.name(each));
            if (out.size() == Writer.MOST_ELEMENTS) throw new Misfit(wanted, "more than 8388608 links");
            out.add(each);
        }
        return out;
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

    private void randomList(Object head) throws Misfit {
        String wanted = "RandomListNode";
        if (head == null) {
            out.count(0);
            return;
        }
        Field val = link(head, wanted, "val");
        Field next = link(head, wanted, "next");
        Field random = link(head, wanted, "random");
        Map<Object, Integer> places = new IdentityHashMap<>();
        List<Object> nodes = new ArrayList<>();
        for (Object node = head; node != null; node = get(next, node)) {
            if (places.put(node, nodes.size()) != null) throw new Misfit(wanted, "a cycle");
            nodes.add(node);
            if (nodes.size() > Writer.MOST_ELEMENTS) throw new Misfit(wanted, "a list of more than 8388608 nodes");
        }
        out.count(nodes.size());
        for (int i = 0; i < nodes.size(); ++i) {
            nodeValue(val, nodes.get(i), i);
            try {
                randomLink(get(random, nodes.get(i)), places);
            } catch (Misfit misfit) {
                throw misfit.at(i);
            }
        }
    }

    private void randomLink(Object target, Map<Object, Integer> places) throws Misfit {
        out.flag(target != null);
        if (target == null) return;
        meet(target);
        Integer place = places.get(target);
        if (place == null) throw new Misfit("a random that is null or a node of the list", "another " + Shape.name(target));
        out.number(place);
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
        Set<Object> distinct = newSet();
        for (int depth = 0; !level.isEmpty(); ++depth) {
            List<Object> below = new ArrayList<>();
            for (Object node : level) {
                places.add(node);
                if (node == null) continue;
                distinct.add(node);
                for (Field link : links) below.add(get(link, node));
            }
            check("TreeNode", depth, distinct, places);
            level = below;
        }
        write(val, places);
    }

    private void naryTree(Object root) throws Misfit {
        if (root == null) {
            out.count(0);
            return;
        }
        Field val = link(root, "NaryNode", "val");
        Field children = link(root, "NaryNode", "children");
        List<Object> level = Collections.singletonList(root);
        List<Object> places = new ArrayList<>(level);  // level order, with null where each node's children begin
        Set<Object> distinct = newSet();
        for (int depth = 0; !level.isEmpty(); ++depth) {
            List<Object> below = new ArrayList<>();
            for (Object node : level) {
                distinct.add(node);
                places.add(null);
                List<Object> found = links(children, node, "NaryNode");
                places.addAll(found);
                below.addAll(found);
                check("NaryNode", depth, distinct, places);
            }
            level = below;
        }
        write(val, places);
    }

    /** Subtrees may be shared, so a node seen twice is no cycle; a path longer than there are nodes is. */
    private static void check(String wanted, int depth, Set<Object> distinct, List<Object> places) throws Misfit {
        if (depth > distinct.size()) throw new Misfit(wanted, "a cycle");
        if (places.size() > Writer.MOST_ELEMENTS) throw new Misfit(wanted, "a tree of more than 8388608 places");
    }

    private void write(Field val, List<Object> places) throws Misfit {
        int count = places.size();
        while (places.get(count - 1) == null) --count;
        out.count(count);
        for (int i = 0; i < count; ++i) {
            out.flag(places.get(i) != null);
            if (places.get(i) != null) nodeValue(val, places.get(i), i);
        }
    }

    private void graph(Object first) throws Misfit {
        if (first == null) {
            out.count(0);
            return;
        }
        Field val = link(first, "GraphNode", "val");
        Field neighbors = link(first, "GraphNode", "neighbors");
        Map<Object, Integer> places = new IdentityHashMap<>();
        List<Object> nodes = new ArrayList<>();  // in the order in which they are met
        int position = out.position();
        out.count(0);
        places.put(first, 0);
        nodes.add(first);
        for (int i = 0; i < nodes.size(); ++i) {
            if (i == Writer.MOST_ELEMENTS) throw new Misfit("GraphNode", "a graph of more than 8388608 nodes");
            nodeValue(val, nodes.get(i), i);
            List<Object> found = neighbours(neighbors, nodes.get(i), i);
            out.count(found.size());
            for (Object each : found) {
                Integer known = places.putIfAbsent(each, nodes.size());
                if (known == null) nodes.add(each);
                out.number(known == null ? nodes.size() - 1 : known);
            }
        }
        out.count(position, nodes.size());
    }

    private static List<Object> neighbours(Field field, Object node, int index) throws Misfit {
        try {
            return links(field, node, "GraphNode");
        } catch (Misfit misfit) {
            throw misfit.at(index);
        }
    }
}
