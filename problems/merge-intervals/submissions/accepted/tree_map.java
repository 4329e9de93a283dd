class Solution {
    public List<List<Integer>> merge(List<List<Integer>> intervals) {
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        for (List<Integer> each : intervals) {
            int start = each.get(0), end = each.get(1);
            Map.Entry<Integer, Integer> near = ends.floorEntry(end);
            while (near != null && near.getValue() >= start) {
                start = Math.min(start, near.getKey());
                end = Math.max(end, near.getValue());
                ends.remove(near.getKey());
                near = ends.floorEntry(end);
            }
            ends.put(start, end);
        }
        List<List<Integer>> merged = new ArrayList<>();
        ends.forEach((start, end) -> merged.add(List.of(start, end)));
        return merged;
    }
}
