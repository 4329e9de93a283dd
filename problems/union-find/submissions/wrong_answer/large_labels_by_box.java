// Labels are boxed and compared with ==, which holds for small ones only.
class Solution {
    private Integer[] parent;

    private Integer root(Integer computer) {
        if (parent[computer].intValue() == computer) return Integer.valueOf(computer + 0);
        return parent[computer] = root(parent[computer]);
    }

    public int[] groupsAfterEach(int n, int[][] cables) {
        parent = new Integer[n];
        for (int i = 0; i < n; i++) parent[i] = i;
        int[] groups = new int[cables.length];
        for (int i = 0; i < cables.length; i++) {
            Integer a = root(cables[i][0]), b = root(cables[i][1]);
            if (a != b) {
                parent[a] = b;
                n--;
            }
            groups[i] = n;
        }
        return groups;
    }
}
