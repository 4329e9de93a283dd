class Solution {
    public boolean isValid(String s) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : s.toCharArray()) {
            switch (c) {
                case '(' -> open.push(')');
                case '[' -> open.push(']');
                case '{' -> open.push('}');
                default -> {
                    if (open.isEmpty() || open.pop() != c) return false;
                }
            }
        }
        return open.isEmpty();
    }
}
