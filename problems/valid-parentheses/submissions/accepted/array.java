class Solution {
    public boolean isValid(String s) {
        char[] open = new char[s.length()];
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            int kind = "()[]{}".indexOf(s.charAt(i));
            if (kind % 2 == 0) open[depth++] = "()[]{}".charAt(kind + 1);
            else if (depth == 0 || open[--depth] != s.charAt(i)) return false;
        }
        return depth == 0;
    }
}
