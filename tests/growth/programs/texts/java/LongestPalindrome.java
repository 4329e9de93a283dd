class Solution {
    public String solve(String s) {
        int start = 0, longest = 0;
        for (int center = 0; center < s.length(); center++) {
            int length = Math.max(expand(s, center, center), expand(s, center, center + 1));
            if (length > longest) {
                longest = length;
                start = center - (length - 1) / 2;
            }
        }
        return s.substring(start, start + longest);
    }

    private int expand(String s, int left, int right) {
        while (left >= 0 && right < s.length() && s.charAt(left) == s.charAt(right)) {
            left--;
            right++;
        }
        return right - left - 1;
    }
}
