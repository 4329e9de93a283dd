// Takes out the pairs that stand together, again and again.
class Solution {
    public boolean isValid(String s) {
        for (int before = -1; before != s.length(); ) {
            before = s.length();
            s = s.replace("()", "").replace("[]", "").replace("{}", "");
        }
        return s.isEmpty();
    }
}
