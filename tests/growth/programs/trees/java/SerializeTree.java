class Solution {
    public int solve(TreeNode root) {
        return serialize(root).hashCode();
    }

    private String serialize(TreeNode node) {
        if (node == null) return "#";
        return node.val + "," + serialize(node.left) + "," + serialize(node.right);
    }
}
