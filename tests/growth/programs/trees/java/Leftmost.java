class Solution {
    public int solve(TreeNode root) {
        TreeNode node = root;
        while (node.left != null) node = node.left;
        return node.val;
    }
}
