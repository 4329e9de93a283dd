class Solution {
    int solve(int[] a, int[] b) {
        int count = 0;
        for (int x : a)
            for (int y : b)
                if (x < y) ++count;
        return count % 1000;
    }
}
