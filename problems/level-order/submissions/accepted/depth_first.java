class Solution {
    private final List<List<Integer>> levels = new ArrayList<>();

    public List<List<Integer>> levelOrder(TreeNode root) {
        visit(root, 0);
        return levels;
    }

    private void visit(TreeNode node, int depth) {
        if (node == null) return;
        if (levels.size() == depth) levels.add(new ArrayList<>());
        levels.get(depth).add(node.val);
        visit(node.left, depth + 1);
        visit(node.right, depth + 1);
    }
}
