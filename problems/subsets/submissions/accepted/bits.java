class Solution {
    public List<List<Integer>> subsets(int[] nums) {
        return IntStream.range(0, 1 << nums.length)
                .mapToObj(bits -> IntStream.range(0, nums.length).filter(i -> (bits >> i & 1) == 1)
                        .map(i -> nums[i]).boxed().collect(Collectors.toList()))
                .collect(Collectors.toList());
    }
}
