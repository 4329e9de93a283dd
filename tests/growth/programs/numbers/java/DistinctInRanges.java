class Solution {
    // For n ranges that the numbers name: how many different numbers lie in each, all added up.
    public int solve(int[] nums) {
        int n = nums.length;
        Map<Integer, Integer> ids = new HashMap<>();
        int[] id = new int[n];
        for (int i = 0; i < n; i++) {
            ids.putIfAbsent(nums[i], ids.size());
            id[i] = ids.get(nums[i]);
        }
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int a = nums[i] % n, b = nums[n - 1 - i] % n;
            ranges.add(new int[] {Math.min(a, b), Math.max(a, b)});
        }
        int block = Math.max(1, (int) Math.sqrt(n));
        ranges.sort((p, q) -> p[0] / block != q[0] / block ? p[0] / block - q[0] / block : p[1] - q[1]);
        int[] counts = new int[ids.size()];
        int left = 0, right = -1, distinct = 0;
        long total = 0;
        for (int[] range : ranges) {
            while (right < range[1]) if (counts[id[++right]]++ == 0) distinct++;
            while (left > range[0]) if (counts[id[--left]]++ == 0) distinct++;
            while (right > range[1]) if (--counts[id[right--]] == 0) distinct--;
            while (left < range[0]) if (--counts[id[left++]] == 0) distinct--;
            total += distinct;
        }
        return (int) (total % 1_000_000_007L);
    }
}
