// Words in other letters are counted as one.
class Solution {
    public Map<String, List<Integer>> indexOfWords(String[] words) {
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            places.computeIfAbsent(words[i].toLowerCase(), word -> new ArrayList<>()).add(i);
        }
        return places;
    }
}
