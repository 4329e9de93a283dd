// The empty text is refused, as it never opened anything.
class Solution {
    public boolean isValid(String s) {
        if (s.isEmpty()) return false;
        Deque<Character> open = new ArrayDeque<>();
        for (char c : s.toCharArray()) {
            if ("([{".indexOf(c) >= 0) open.push(c);
            else if (open.isEmpty() || "([{".indexOf(open.pop()) != ")]}".indexOf(c)) return false;
        }
        return open.isEmpty();
    }
}
