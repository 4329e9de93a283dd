class Solution {
    public int minDistance(String word1, String word2) {
        int[] above = new int[word2.length() + 1];
        for (int j = 0; j < above.length; j++) above[j] = j;
        for (int i = 0; i < word1.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i + 1;
            for (int j = 0; j < word2.length(); j++) {
                int replaced = above[j] + (word1.charAt(i) == word2.charAt(j) ? 0 : 1);
                row[j + 1] = Math.min(replaced, 1 + Math.min(row[j], above[j + 1]));
            }
            above = row;
        }
        return above[word2.length()];
    }
}
