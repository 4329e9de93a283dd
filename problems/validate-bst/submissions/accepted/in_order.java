class Solution {
    public boolean isValidBST(TreeNode root) {
        Deque<TreeNode> open = new ArrayDeque<>();
        Integer before = null;
        for (TreeNode node = root; node != null || !open.isEmpty(); node = node.right) {
            for (; node != null; node = node.left) open.push(node);
            node = open.pop();
            if (before != null && node.val <= before) return false;
            before = node.val;
        }
        return true;
    }
}
