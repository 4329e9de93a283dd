class Solution {
    public int lengthOfLIS(List<Integer> nums) {
        TreeSet<Integer> tails = new TreeSet<>();
        for (Integer value : nums) {
            Integer larger = tails.ceiling(value);
            if (larger != null) tails.remove(larger);
            tails.add(value);
        }
        return tails.size();
    }
}
