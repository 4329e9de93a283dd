// How many different characters there are, wherever they stand.
class Solution {
    public int lengthOfLongestSubstring(String s) {
        return (int) s.chars().distinct().count();
    }
}
