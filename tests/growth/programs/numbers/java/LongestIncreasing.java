class Solution {
    public int solve(List<Integer> nums) {
        List<Integer> tails = new ArrayList<>();
        for (int num : nums) {
            int at = Collections.binarySearch(tails, num);
            if (at < 0) at = -at - 1;
            if (at == tails.size()) tails.add(num);
            else tails.set(at, num);
        }
        return tails.size();
    }
}
