class Solution {
    public int solve(int[] nums) {
        List<Integer> sums = new ArrayList<>();
        sums.add(0);
        for (int num : nums) {
            int size = sums.size();
            for (int j = 0; j < size; j++) sums.add(sums.get(j) + num);
        }
        int divisible = 0;
        for (int sum : sums) {
            if (sum % 7 == 0) divisible++;
        }
        return divisible;
    }
}
