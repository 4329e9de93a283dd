class Solution {
    public int solve(int n, int[][] edges) {
        List<Set<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < n; i++) neighbours.add(new HashSet<>());
        for (int[] edge : edges) {
            neighbours.get(edge[0]).add(edge[1]);
            neighbours.get(edge[1]).add(edge[0]);
        }
        int triangles = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (!neighbours.get(a).contains(b)) continue;
                for (int c = b + 1; c < n; c++) {
                    if (neighbours.get(a).contains(c) && neighbours.get(b).contains(c)) triangles++;
                }
            }
        }
        return triangles;
    }
}
