// Words meet at patterns in which one letter is left open. A pattern is used up at its first visit.
class Solution {
    public int ladderLength(String beginWord, String endWord, String[] wordList) {
        Map<String, List<String>> words = new HashMap<>();
        for (String word : wordList) {
            for (String pattern : patterns(word)) words.computeIfAbsent(pattern, none -> new ArrayList<>()).add(word);
        }
        Map<String, Integer> count = new HashMap<>(Map.of(beginWord, 1));
        Queue<String> queue = new ArrayDeque<>(List.of(beginWord));
        while (!queue.isEmpty() && !count.containsKey(endWord)) {
            String word = queue.remove();
            for (String pattern : patterns(word)) {
                List<String> around = words.remove(pattern);
                if (around == null) continue;
                for (String next : around) {
                    if (count.putIfAbsent(next, count.get(word) + 1) == null) queue.add(next);
                }
            }
        }
        return count.getOrDefault(endWord, 0);
    }

    private static List<String> patterns(String word) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) all.add(word.substring(0, i) + '*' + word.substring(i + 1));
        return all;
    }
}
