class Solution {
    private final Map<Integer, List<Integer>> can = new HashMap<>();
    private int[] holder;
    private int[] asked;

    public int maxMatching(int people, int jobs, int[][] skills) {
        for (int[] skill : skills) can.computeIfAbsent(skill[0], none -> new ArrayList<>()).add(skill[1]);
        holder = new int[jobs];
        asked = new int[jobs];
        Arrays.fill(holder, -1);
        int given = 0;
        for (int person = 0; person < people; person++) if (finds(person, person + 1)) given++;
        return given;
    }

    private boolean finds(int person, int round) {
        for (int job : can.getOrDefault(person, List.of())) {
            if (asked[job] == round) continue;
            asked[job] = round;
            if (holder[job] < 0 || finds(holder[job], round)) {
                holder[job] = person;
                return true;
            }
        }
        return false;
    }
}
