// val - 1 and val + 1 as inclusive bounds go round at the ends of int.
class Solution {
    public boolean isValidBST(TreeNode root) {
        return isWithin(root, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private boolean isWithin(TreeNode node, int low, int high) {
        if (node == null) return true;
        if (node.val < low || node.val > high) return false;
        return isWithin(node.left, low, node.val - 1) && isWithin(node.right, node.val + 1, high);
    }
}
