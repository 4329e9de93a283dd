class Solution {
    public int solve(TreeNode root) {
        int best = Integer.MIN_VALUE;
        Deque<TreeNode> queue = new ArrayDeque<>();
        queue.add(root);
        while (!queue.isEmpty()) {
            int sum = 0;
            for (int size = queue.size(); size > 0; size--) {
                TreeNode node = queue.remove();
                sum += node.val;
                if (node.left != null) queue.add(node.left);
                if (node.right != null) queue.add(node.right);
            }
            best = Math.max(best, sum);
        }
        return best;
    }
}
