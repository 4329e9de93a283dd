// A list for every node's children, not for every level.
class Solution {
    public List<List<Integer>> levelOrder(Node root) {
        List<List<Integer>> levels = new ArrayList<>();
        if (root == null) return levels;
        levels.add(List.of(root.val));
        Deque<Node> queue = new ArrayDeque<>(List.of(root));
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            List<Integer> level = new ArrayList<>();
            for (Node child : node.children) level.add(child.val);
            if (!level.isEmpty()) levels.add(level);
            queue.addAll(node.children);
        }
        return levels;
    }
}
