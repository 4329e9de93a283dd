// Joins only where the insides meet, not where the ends do.
class Solution {
    public int[][] merge(int[][] intervals) {
        Arrays.sort(intervals, Comparator.comparingInt(each -> each[0]));
        LinkedList<int[]> merged = new LinkedList<>();
        for (int[] each : intervals) {
            if (!merged.isEmpty() && each[0] < merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], each[1]);
            } else {
                merged.add(each);
            }
        }
        return merged.toArray(new int[merged.size()][]);
    }
}
