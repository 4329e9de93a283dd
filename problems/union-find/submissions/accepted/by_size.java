class Solution {
    private int[] parent;

    private int root(int computer) {
        while (parent[computer] != computer) {
            parent[computer] = parent[parent[computer]];
            computer = parent[computer];
        }
        return computer;
    }

    public int[] groupsAfterEach(int n, int[][] cables) {
        parent = new int[n];
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
            size[i] = 1;
        }
        int[] groups = new int[cables.length];
        for (int i = 0; i < cables.length; i++) {
            int a = root(cables[i][0]), b = root(cables[i][1]);
            if (a != b) {
                if (size[a] > size[b]) {
                    int kept = a;
                    a = b;
                    b = kept;
                }
                parent[a] = b;
                size[b] += size[a];
                n--;
            }
            groups[i] = n;
        }
        return groups;
    }
}
