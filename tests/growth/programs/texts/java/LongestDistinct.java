class Solution {
    public String solve(String s) {
        Map<Character, Integer> last = new HashMap<>();
        int left = 0, start = 0, best = 0;
        for (int right = 0; right < s.length(); right++) {
            char c = s.charAt(right);
            if (last.containsKey(c)) left = Math.max(left, last.get(c) + 1);
            last.put(c, right);
            if (right - left + 1 > best) {
                best = right - left + 1;
                start = left;
            }
        }
        return s.substring(start, start + best);
    }
}
