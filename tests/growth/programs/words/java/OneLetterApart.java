class Solution {
    public int solve(String[] words) {
        int pairs = 0;
        for (int i = 0; i < words.length; i++) {
            for (int j = i + 1; j < words.length; j++) {
                if (apart(words[i], words[j])) pairs++;
            }
        }
        return pairs;
    }

    private boolean apart(String a, String b) {
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && ++different > 1) return false;
        }
        return different == 1;
    }
}
