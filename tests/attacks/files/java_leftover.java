// attack: leaves files for the next case and looks for those of the one before, from Java
// allowed: AC
// layer: wipe
class Solution {
    public long echoSum(long[] nums) throws Exception {
        for (String folder : new String[] {"/box", "/tmp"}) {
            File left = new File(folder, "left/deep");
            if (left.exists()) return -1;
            left.mkdirs();
        }
        return LongStream.of(nums).sum();
    }
}
