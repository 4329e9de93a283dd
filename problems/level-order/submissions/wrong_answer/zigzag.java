// Every second level from right to left: another problem.
class Solution {
    public List<List<Integer>> levelOrder(TreeNode root) {
        List<List<Integer>> levels = new ArrayList<>();
        List<TreeNode> level = root == null ? List.of() : List.of(root);
        while (!level.isEmpty()) {
            List<Integer> values = new ArrayList<>();
            List<TreeNode> below = new ArrayList<>();
            for (TreeNode node : level) {
                values.add(node.val);
                if (node.left != null) below.add(node.left);
                if (node.right != null) below.add(node.right);
            }
            if (levels.size() % 2 == 1) Collections.reverse(values);
            levels.add(values);
            level = below;
        }
        return levels;
    }
}
