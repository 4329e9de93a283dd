// Every computer knows its group, and the members of the smaller group move.
class Solution {
    public List<Integer> groupsAfterEach(int n, List<int[]> cables) {
        List<List<Integer>> groupOf = new ArrayList<>();
        for (int i = 0; i < n; i++) groupOf.add(new ArrayList<>(List.of(i)));
        List<Integer> groups = new ArrayList<>();
        for (int[] cable : cables) {
            List<Integer> small = groupOf.get(cable[0]), large = groupOf.get(cable[1]);
            if (small != large) {
                if (small.size() > large.size()) {
                    List<Integer> kept = small;
                    small = large;
                    large = kept;
                }
                for (int computer : small) groupOf.set(computer, large);
                large.addAll(small);
                n--;
            }
            groups.add(n);
        }
        return groups;
    }
}
