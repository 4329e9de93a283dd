// Tries all sequences of steps.
class Solution {
    public int minDistance(String word1, String word2) {
        return steps(word1, word2, 0, 0);
    }

    private int steps(String a, String b, int i, int j) {
        if (i == a.length()) return b.length() - j;
        if (j == b.length()) return a.length() - i;
        if (a.charAt(i) == b.charAt(j)) return steps(a, b, i + 1, j + 1);
        return 1 + Math.min(steps(a, b, i + 1, j + 1), Math.min(steps(a, b, i + 1, j), steps(a, b, i, j + 1)));
    }
}
