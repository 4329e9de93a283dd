class Solution {
    int solve(int[] a, int[] b) {
        Arrays.sort(a);
        int i = 0, j = 0, common = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) ++common;
            if (a[i] < b[j]) ++i;
            else ++j;
        }
        return common;
    }
}
