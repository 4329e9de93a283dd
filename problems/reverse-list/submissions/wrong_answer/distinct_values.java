// Through a set, which keeps the order and no value twice.
class Solution {
    public ListNode reverseList(ListNode head) {
        Set<Integer> values = new LinkedHashSet<>();
        for (; head != null; head = head.next) values.add(head.val);
        ListNode reversed = null;
        for (int value : values) reversed = new ListNode(value, reversed);
        return reversed;
    }
}
