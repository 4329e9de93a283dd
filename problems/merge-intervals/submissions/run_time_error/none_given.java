// Begins with the first interval, which need not be there.
class Solution {
    public int[][] merge(int[][] intervals) {
        Arrays.sort(intervals, Comparator.comparingInt(each -> each[0]));
        List<int[]> merged = new ArrayList<>(List.of(intervals[0]));
        for (int[] each : intervals) {
            int[] last = merged.get(merged.size() - 1);
            if (each[0] <= last[1]) last[1] = Math.max(last[1], each[1]);
            else merged.add(each);
        }
        return merged.toArray(new int[0][]);
    }
}
