// A heap of the k best, the worst of them on top.
class Solution {
    private record Run(int value, int count) {}

    public int[] topKFrequent(int[] nums, int k) {
        PriorityQueue<Run> best = new PriorityQueue<>(Comparator.comparingInt(Run::count).thenComparing(Comparator.comparingInt(Run::value).reversed()));
        Arrays.sort(nums);
        for (int from = 0, to = 0; from < nums.length; from = to) {
            while (to < nums.length && nums[to] == nums[from]) to++;
            best.add(new Run(nums[from], to - from));
            if (best.size() > k) best.remove();
        }
        return best.stream().mapToInt(Run::value).toArray();
    }
}
