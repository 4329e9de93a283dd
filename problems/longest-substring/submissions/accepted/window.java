class Solution {
    public int lengthOfLongestSubstring(String s) {
        boolean[] inside = new boolean[128];
        int best = 0;
        for (int low = 0, high = 0; high < s.length(); ) {
            if (inside[s.charAt(high)]) {
                inside[s.charAt(low++)] = false;
            } else {
                inside[s.charAt(high++)] = true;
                best = Math.max(best, high - low);
            }
        }
        return best;
    }
}
