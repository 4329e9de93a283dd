// For each number of steps and each diagonal, how far one gets: equal letters are passed for nothing.
class Solution {
    public int minDistance(String word1, String word2) {
        int n = word1.length(), m = word2.length(), middle = n + m + 1;
        int[] reach = new int[2 * middle + 1];
        Arrays.fill(reach, -2);
        reach[middle] = slide(word1, word2, 0, 0);
        int steps = 0;
        while (reach[middle + m - n] < n) {
            steps++;
            int[] next = reach.clone();
            for (int diagonal = Math.max(-steps, -n); diagonal <= Math.min(steps, m); diagonal++) {
                int at = middle + diagonal;
                int far = Math.max(reach[at] + 1, Math.max(reach[at + 1] + 1, reach[at - 1]));
                far = Math.min(far, Math.min(n, m - diagonal));
                next[at] = slide(word1, word2, far, diagonal);
            }
            reach = next;
        }
        return steps;
    }

    private static int slide(String word1, String word2, int i, int diagonal) {
        while (i < word1.length() && i + diagonal < word2.length() && word1.charAt(i) == word2.charAt(i + diagonal)) i++;
        return i;
    }
}
