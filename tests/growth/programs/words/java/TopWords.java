import java.util.stream.Collectors;

class Solution {
    public int solve(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) counts.merge(word, 1, Integer::sum);
        List<String> top = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        int hash = 0;
        for (int i = 0; i < Math.min(10, top.size()); i++) hash = 31 * hash + counts.get(top.get(i));
        return hash;
    }
}
