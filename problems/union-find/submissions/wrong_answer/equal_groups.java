// Groups are compared by what they hold, which is the same for two empty sets of others.
class Solution {
    public int[] groupsAfterEach(int n, int[][] cables) {
        List<Set<Integer>> others = new ArrayList<>();
        for (int i = 0; i < n; i++) others.add(new HashSet<>());
        int[] groups = new int[cables.length];
        for (int i = 0; i < cables.length; i++) {
            Set<Integer> a = others.get(cables[i][0]), b = others.get(cables[i][1]);
            if (!a.equals(b)) n--;
            a.add(cables[i][1]);
            b.add(cables[i][0]);
            groups[i] = n;
        }
        return groups;
    }
}
