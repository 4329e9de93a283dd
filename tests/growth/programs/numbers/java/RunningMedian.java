class Solution {
    // The sum of the medians of all prefixes.
    public int solve(int[] nums) {
        List<Integer> sorted = new ArrayList<>();
        long sum = 0;
        for (int num : nums) {
            int at = Collections.binarySearch(sorted, num);
            sorted.add(at >= 0 ? at : -at - 1, num);
            sum += sorted.get((sorted.size() - 1) / 2);
        }
        return (int) (sum % 1_000_000_007L);
    }
}
