class Solution {
    public void rotate(List<List<Integer>> matrix) {
        int n = matrix.size();
        for (int top = 0; top < n / 2; top++) {
            int last = n - 1 - top;
            for (int i = top; i < last; i++) {
                int across = n - 1 - i;
                int kept = matrix.get(top).get(i);
                matrix.get(top).set(i, matrix.get(across).get(top));
                matrix.get(across).set(top, matrix.get(last).get(across));
                matrix.get(last).set(across, matrix.get(i).get(last));
                matrix.get(i).set(last, kept);
            }
        }
    }
}
