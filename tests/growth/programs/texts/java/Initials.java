class Solution {
    public String solve(String s) {
        StringBuilder out = new StringBuilder();
        out.append(s.charAt(0)).append(s.charAt(s.length() / 2)).append(s.charAt(s.length() - 1));
        return out.toString();
    }
}
