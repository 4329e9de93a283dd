class Solution {
    private final Map<Node, Node> made = new HashMap<>();

    public Node cloneGraph(Node node) {
        if (node == null) return null;
        Node known = made.get(node);
        if (known != null) return known;
        Node copy = new Node(node.val, new ArrayList<>());
        made.put(node, copy);
        for (Node neighbor : node.neighbors) copy.neighbors.add(cloneGraph(neighbor));
        return copy;
    }
}
