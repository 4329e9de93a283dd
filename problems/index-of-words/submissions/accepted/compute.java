class Solution {
    public Map<String, List<Integer>> indexOfWords(String[] words) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < words.length; i++) places.computeIfAbsent(words[i], word -> new ArrayList<>()).add(i);
        return places;
    }
}
