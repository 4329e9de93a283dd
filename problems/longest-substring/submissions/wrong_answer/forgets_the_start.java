// Jumps behind the last place of a character, also when that lies before the window.
class Solution {
    public int lengthOfLongestSubstring(String s) {
        int[] last = new int[128];
        Arrays.fill(last, -1);
        int best = 0, start = 0;
        for (int i = 0; i < s.length(); i++) {
            if (last[s.charAt(i)] >= 0) start = last[s.charAt(i)] + 1;
            last[s.charAt(i)] = i;
            best = Math.max(best, i - start + 1);
        }
        return best;
    }
}
