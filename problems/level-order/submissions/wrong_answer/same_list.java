// The list of a level is cleared after it was put into the answer, not copied.
class Solution {
    public List<List<Integer>> levelOrder(TreeNode root) {
        List<List<Integer>> levels = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        List<TreeNode> level = root == null ? List.of() : List.of(root);
        while (!level.isEmpty()) {
            List<TreeNode> below = new ArrayList<>();
            values.clear();
            for (TreeNode node : level) {
                values.add(node.val);
                if (node.left != null) below.add(node.left);
                if (node.right != null) below.add(node.right);
            }
            levels.add(values);
            level = below;
        }
        return levels;
    }
}
