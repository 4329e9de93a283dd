// A list of all positions seen, and contains() for each.
class Solution {
    public int numIslands(int[][] grid) {
        List<Integer> seen = new ArrayList<>();
        int count = 0;
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < grid[row].length; column++) {
                if (grid[row][column] == 0 || seen.contains(row * 1000 + column)) continue;
                count++;
                Deque<Integer> open = new ArrayDeque<>(List.of(row * 1000 + column));
                while (!open.isEmpty()) {
                    int r = open.peek() / 1000, c = open.pop() % 1000;
                    if (seen.contains(r * 1000 + c)) continue;
                    seen.add(r * 1000 + c);
                    if (r > 0 && grid[r - 1][c] == 1) open.push((r - 1) * 1000 + c);
                    if (r + 1 < grid.length && grid[r + 1][c] == 1) open.push((r + 1) * 1000 + c);
                    if (c > 0 && grid[r][c - 1] == 1) open.push(r * 1000 + c - 1);
                    if (c + 1 < grid[r].length && grid[r][c + 1] == 1) open.push(r * 1000 + c + 1);
                }
            }
        }
        return count;
    }
}
