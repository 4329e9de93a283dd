class Solution {
    // Line-ups in which nobody stands directly behind someone exactly one taller.
    public int solve(List<Integer> nums) {
        return lineups(new LinkedList<>(nums), Integer.MIN_VALUE, true);
    }

    private int lineups(List<Integer> waiting, int last, boolean fine) {
        if (waiting.isEmpty()) return fine ? 1 : 0;
        int count = 0;
        for (int i = 0; i < waiting.size(); i++) {
            int next = waiting.remove(0);
            count += lineups(waiting, next, fine && last != next + 1);
            waiting.add(next);
        }
        return count;
    }
}
