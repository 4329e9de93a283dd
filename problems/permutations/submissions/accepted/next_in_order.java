class Solution {
    public List<int[]> permuteUnique(int[] nums) {
        Arrays.sort(nums);
        List<int[]> found = new ArrayList<>();
        do found.add(nums.clone());
        while (next(nums));
        return found;
    }

    private static boolean next(int[] row) {
        int at = row.length - 2;
        while (at >= 0 && row[at] >= row[at + 1]) at--;
        if (at < 0) return false;
        int larger = row.length - 1;
        while (row[larger] <= row[at]) larger--;
        swap(row, at, larger);
        for (int low = at + 1, high = row.length - 1; low < high; low++, high--) swap(row, low, high);
        return true;
    }

    private static void swap(int[] row, int a, int b) {
        int kept = row[a];
        row[a] = row[b];
        row[b] = kept;
    }
}
