class Solution {
    public int solve(List<String> words) {
        Map<String, List<String>> groups = new HashMap<>();
        for (String word : words) {
            char[] letters = word.toCharArray();
            Arrays.sort(letters);
            groups.computeIfAbsent(new String(letters), key -> new ArrayList<>()).add(word);
        }
        int largest = 0;
        for (List<String> group : groups.values()) largest = Math.max(largest, group.size());
        return largest;
    }
}
