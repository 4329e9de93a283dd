class Solution {
    public String solve(String s) {
        String reversed = "";
        for (char c : s.toCharArray()) {
            reversed = c + reversed;
        }
        return reversed;
    }
}
