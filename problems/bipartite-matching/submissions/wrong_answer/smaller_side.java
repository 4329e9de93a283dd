// Counts the persons who can do anything and the jobs that anybody can do, and takes the smaller number.
class Solution {
    public int maxMatching(int people, int jobs, int[][] skills) {
        long able = Arrays.stream(skills).mapToInt(skill -> skill[0]).distinct().count();
        long doable = Arrays.stream(skills).mapToInt(skill -> skill[1]).distinct().count();
        return (int) Math.min(able, doable);
    }
}
