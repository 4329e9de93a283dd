// Each person takes the first job that is free, and keeps it.
class Solution {
    public int maxMatching(int people, int jobs, int[][] skills) {
        Set<Integer> placed = new HashSet<>(), taken = new HashSet<>();
        for (int[] skill : skills) {
            if (!placed.contains(skill[0]) && taken.add(skill[1])) placed.add(skill[0]);
        }
        return placed.size();
    }
}
