class Solution {
    int solve(int[] a, int[] b) {
        List<Integer> all = new ArrayList<>();
        for (int y : b) all.add(y);
        int count = 0;
        for (int x : a)
            if (all.contains(x)) ++count;
        return count;
    }
}
