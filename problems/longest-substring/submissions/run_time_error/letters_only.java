// Room for small letters only.
class Solution {
    public int lengthOfLongestSubstring(String s) {
        int[] last = new int[26];
        int best = 0, start = 0;
        for (int i = 0; i < s.length(); i++) {
            start = Math.max(start, last[s.charAt(i) - 'a']);
            last[s.charAt(i) - 'a'] = i + 1;
            best = Math.max(best, i - start + 1);
        }
        return best;
    }
}
