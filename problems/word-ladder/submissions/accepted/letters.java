class Solution {
    public int ladderLength(String beginWord, String endWord, List<String> wordList) {
        Set<String> left = new HashSet<>(wordList);
        if (!left.contains(endWord)) return 0;
        List<String> level = List.of(beginWord);
        for (int count = 1; !level.isEmpty(); count++) {
            List<String> next = new ArrayList<>();
            for (String word : level) {
                if (word.equals(endWord)) return count;
                char[] letters = word.toCharArray();
                for (int i = 0; i < letters.length; i++) {
                    for (letters[i] = 'a'; letters[i] <= 'z'; letters[i]++) {
                        String changed = new String(letters);
                        if (left.remove(changed)) next.add(changed);
                    }
                    letters[i] = word.charAt(i);
                }
            }
            level = next;
        }
        return 0;
    }
}
