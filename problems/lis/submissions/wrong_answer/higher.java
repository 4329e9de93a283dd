// higher() instead of ceiling(): what is equal stays, so that equal elements stand beside one another.
class Solution {
    public int lengthOfLIS(int[] nums) {
        List<Integer> tails = new ArrayList<>();
        for (int value : nums) {
            int low = 0, high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tails.get(middle) <= value) low = middle + 1;
                else high = middle;
            }
            if (low == tails.size()) tails.add(value);
            else tails.set(low, value);
        }
        return tails.size();
    }
}
