class Solution {
    public int solve(List<String> words) {
        List<String> unique = new LinkedList<>();
        for (String word : words) {
            if (unique.indexOf(word) == -1) unique.add(word);
        }
        return unique.size();
    }
}
