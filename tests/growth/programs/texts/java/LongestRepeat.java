class Solution {
    public String solve(String s) {
        Integer[] suffixes = new Integer[s.length()];
        for (int i = 0; i < suffixes.length; i++) suffixes[i] = i;
        Arrays.sort(suffixes, (a, b) -> {
            int common = common(s, a, b);
            if (Math.max(a, b) + common == s.length()) return b - a;
            return s.charAt(a + common) - s.charAt(b + common);
        });
        int start = 0, longest = 0;
        for (int i = 1; i < suffixes.length; i++) {
            int common = common(s, suffixes[i - 1], suffixes[i]);
            if (common > longest) {
                longest = common;
                start = suffixes[i];
            }
        }
        return s.substring(start, start + longest);
    }

    private int common(String s, int a, int b) {
        int length = 0;
        while (a + length < s.length() && b + length < s.length() && s.charAt(a + length) == s.charAt(b + length)) length++;
        return length;
    }
}
