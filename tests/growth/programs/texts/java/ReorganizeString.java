class Solution {
    public String solve(String s) {
        int[] counts = new int[26];
        for (char c : s.toCharArray()) counts[c - 'a']++;
        PriorityQueue<int[]> heap = new PriorityQueue<>((a, b) -> b[1] - a[1]);
        for (int c = 0; c < 26; c++) {
            if (counts[c] > 0) heap.add(new int[] {c, counts[c]});
        }
        StringBuilder out = new StringBuilder();
        while (heap.size() >= 2) {
            int[] first = heap.poll(), second = heap.poll();
            out.append((char) ('a' + first[0])).append((char) ('a' + second[0]));
            if (--first[1] > 0) heap.add(first);
            if (--second[1] > 0) heap.add(second);
        }
        if (!heap.isEmpty()) {
            int[] rest = heap.poll();
            if (rest[1] > 1) return "";
            out.append((char) ('a' + rest[0]));
        }
        return out.toString();
    }
}
