// From each person without a job, the nearest free job along a chain of exchanges.
class Solution {
    public int maxMatching(int people, int jobs, List<List<Integer>> skills) {
        List<Set<Integer>> can = new ArrayList<>();
        for (int person = 0; person < people; person++) can.add(new LinkedHashSet<>());
        for (List<Integer> skill : skills) can.get(skill.get(0)).add(skill.get(1));
        int[] holder = new int[jobs], jobOf = new int[people], askedBy = new int[jobs];
        Arrays.fill(holder, -1);
        Arrays.fill(jobOf, -1);
        int given = 0;
        for (int first = 0; first < people; first++) {
            Arrays.fill(askedBy, -1);
            Queue<Integer> queue = new ArrayDeque<>(List.of(first));
            int free = -1;
            while (free < 0 && !queue.isEmpty()) {
                int person = queue.remove();
                for (int job : can.get(person)) {
                    if (askedBy[job] >= 0) continue;
                    askedBy[job] = person;
                    if (holder[job] < 0) {
                        free = job;
                        break;
                    }
                    queue.add(holder[job]);
                }
            }
            if (free >= 0) given++;
            while (free >= 0) {
                int person = askedBy[free], before = jobOf[person];
                holder[free] = person;
                jobOf[person] = free;
                free = before;
            }
        }
        return given;
    }
}
