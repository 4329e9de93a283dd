class Solution {
    // How often a value is less than the one before it, in order.
    public int solve(TreeNode root) {
        int descents = 0;
        TreeNode previous = null, node = root;
        while (node != null) {
            if (node.left != null) {
                TreeNode thread = node.left;
                while (thread.right != null && thread.right != node) thread = thread.right;
                if (thread.right == null) {
                    thread.right = node;
                    node = node.left;
                    continue;
                }
                thread.right = null;
            }
            if (previous != null && node.val < previous.val) descents++;
            previous = node;
            node = node.right;
        }
        return descents;
    }
}
