// Goes down as in a search tree.
class Solution {
    public int lowestCommonAncestor(TreeNode root, int p, int q) {
        TreeNode node = root;
        while (node.val != p && node.val != q) {
            TreeNode next = Math.max(p, q) < node.val ? node.left : Math.min(p, q) > node.val ? node.right : null;
            if (next == null) return node.val;
            node = next;
        }
        return node.val;
    }
}
