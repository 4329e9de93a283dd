// Doesn't ask whether there is a node.
class Solution {
    public Node cloneGraph(Node node) {
        Map<Integer, Node> made = new HashMap<>();
        Deque<Node> queue = new ArrayDeque<>();
        made.put(node.val, new Node(node.val));
        queue.add(node);
        while (!queue.isEmpty()) {
            Node at = queue.remove();
            for (Node each : at.neighbors) {
                if (made.putIfAbsent(each.val, new Node(each.val)) == null) queue.add(each);
                made.get(at.val).neighbors.add(made.get(each.val));
            }
        }
        return made.get(node.val);
    }
}
