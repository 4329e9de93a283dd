class Solution {
    // The largest sum of a rectangle, where each cell counts five less than it says.
    public int solve(List<List<Integer>> grid) {
        int n = grid.size(), best = Integer.MIN_VALUE;
        for (int top = 0; top < n; top++) {
            int[] sums = new int[n];
            for (int bottom = top; bottom < n; bottom++) {
                int ending = 0;
                for (int c = 0; c < n; c++) {
                    sums[c] += grid.get(bottom).get(c) - 5;
                    ending = Math.max(ending, 0) + sums[c];
                    best = Math.max(best, ending);
                }
            }
        }
        return best;
    }
}
