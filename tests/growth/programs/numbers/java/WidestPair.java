class Solution {
    // The farthest two places whose numbers are in order.
    public int solve(int[] nums) {
        List<Integer> list = new LinkedList<>();
        for (int num : nums) list.add(num);
        int smallest = 0, widest = 0;
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i) < list.get(smallest)) smallest = i;
            widest = Math.max(widest, i - smallest);
        }
        return widest;
    }
}
