class Solution {
    public boolean isValidBST(TreeNode root) {
        return isWithin(root, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private boolean isWithin(TreeNode node, long low, long high) {
        if (node == null) return true;
        if (node.val <= low || node.val >= high) return false;
        return isWithin(node.left, low, node.val) && isWithin(node.right, node.val, high);
    }
}
