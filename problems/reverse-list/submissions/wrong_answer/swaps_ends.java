// Swaps the first value with the last, and leaves those between.
class Solution {
    public ListNode reverseList(ListNode head) {
        if (head == null) return null;
        ListNode last = head;
        while (last.next != null) last = last.next;
        int value = head.val;
        head.val = last.val;
        last.val = value;
        return head;
    }
}
