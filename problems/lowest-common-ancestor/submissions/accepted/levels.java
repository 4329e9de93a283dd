// Nodes in level order with the place of their parent: the later of two places goes up until they meet.
class Solution {
    public int lowestCommonAncestor(TreeNode root, int p, int q) {
        List<TreeNode> nodes = new ArrayList<>(List.of(root));
        List<Integer> parent = new ArrayList<>(List.of(-1));
        int a = -1, b = -1;
        for (int at = 0; at < nodes.size(); at++) {
            TreeNode node = nodes.get(at);
            if (node.val == p) a = at;
            if (node.val == q) b = at;
            for (TreeNode child : new TreeNode[] {node.left, node.right}) {
                if (child == null) continue;
                nodes.add(child);
                parent.add(at);
            }
        }
        while (a != b) {
            if (a > b) a = parent.get(a);
            else b = parent.get(b);
        }
        return nodes.get(a).val;
    }
}
