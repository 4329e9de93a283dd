// As many closers as openers, whatever their order.
class Solution {
    public boolean isValid(String s) {
        Map<Character, Integer> counts = new HashMap<>();
        for (char c : s.toCharArray()) counts.merge(c, 1, Integer::sum);
        for (String pair : List.of("()", "[]", "{}")) {
            int opened = counts.getOrDefault(pair.charAt(0), 0);
            if (opened != counts.getOrDefault(pair.charAt(1), 0)) return false;
        }
        return true;
    }
}
