class Solution {
    public int lowestCommonAncestor(TreeNode root, int p, int q) {
        Map<Integer, Integer> parent = new HashMap<>();
        Deque<TreeNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            TreeNode node = open.pop();
            for (TreeNode child : Arrays.asList(node.left, node.right)) {
                if (child == null) continue;
                parent.put(child.val, node.val);
                open.push(child);
            }
        }
        Set<Integer> above = new HashSet<>();
        for (Integer value = p; value != null; value = parent.get(value)) above.add(value);
        Integer value = q;
        while (!above.contains(value)) value = parent.get(value);
        return value;
    }
}
