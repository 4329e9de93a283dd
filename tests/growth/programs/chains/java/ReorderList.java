class Solution {
    public ListNode solve(ListNode head) {
        ListNode slow = head, fast = head;
        while (fast != null && fast.next != null) {
            slow = slow.next;
            fast = fast.next.next;
        }
        ListNode back = null, node = slow.next;
        slow.next = null;
        while (node != null) {
            ListNode next = node.next;
            node.next = back;
            back = node;
            node = next;
        }
        for (ListNode front = head; back != null; ) {
            ListNode next = back.next;
            back.next = front.next;
            front.next = back;
            front = back.next;
            back = next;
        }
        return head;
    }
}
