class Solution {
    static class Place {
        final TreeNode node;
        final int column;

        Place(TreeNode node, int column) {
            this.node = node;
            this.column = column;
        }
    }

    public int solve(TreeNode root) {
        TreeMap<Integer, List<Integer>> columns = new TreeMap<>();
        Queue<Place> queue = new LinkedList<>();
        queue.offer(new Place(root, 0));
        while (!queue.isEmpty()) {
            Place place = queue.poll();
            columns.computeIfAbsent(place.column, c -> new ArrayList<>()).add(place.node.val);
            if (place.node.left != null) queue.offer(new Place(place.node.left, place.column - 1));
            if (place.node.right != null) queue.offer(new Place(place.node.right, place.column + 1));
        }
        int hash = 0;
        for (List<Integer> column : columns.values()) {
            for (int value : column) hash = 31 * hash + value;
        }
        return hash;
    }
}
