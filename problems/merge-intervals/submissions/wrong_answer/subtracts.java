// a - b as a comparison: wrong where the difference is no int.
class Solution {
    public int[][] merge(int[][] intervals) {
        Arrays.sort(intervals, (a, b) -> 2 * a[0] - 2 * b[0]);
        List<int[]> merged = new ArrayList<>();
        for (int[] each : intervals) {
            int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && each[0] <= last[1]) last[1] = Math.max(last[1], each[1]);
            else merged.add(each);
        }
        return merged.toArray(new int[0][]);
    }
}
