class Solution {
    // For each number its place among those up to it, in order.
    public int[] solve(int[] nums) {
        int limit = 2 * (int) Math.sqrt(nums.length) + 1;
        List<List<Integer>> blocks = new ArrayList<>();
        blocks.add(new ArrayList<>());
        int[] places = new int[nums.length];
        for (int i = 0; i < nums.length; i++) {
            int before = 0, b = 0;
            while (b + 1 < blocks.size() && blocks.get(b + 1).get(0) <= nums[i]) {
                before += blocks.get(b).size();
                b++;
            }
            List<Integer> block = blocks.get(b);
            int at = Collections.binarySearch(block, nums[i]);
            if (at < 0) at = -at - 1;
            block.add(at, nums[i]);
            places[i] = before + at;
            if (block.size() > limit) {
                List<Integer> upper = block.subList(block.size() / 2, block.size());
                blocks.add(b + 1, new ArrayList<>(upper));
                upper.clear();
            }
        }
        return places;
    }
}
