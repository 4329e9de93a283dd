class Solution {
    public ListNode solve(ListNode head) {
        int length = 0;
        for (ListNode node = head; node != null; node = node.next) length++;
        for (int k = 0; k < length / 2; k++) head = lastToFront(head);
        return head;
    }

    private ListNode lastToFront(ListNode head) {
        ListNode before = head;
        while (before.next.next != null) before = before.next;
        ListNode last = before.next;
        before.next = null;
        last.next = head;
        return last;
    }
}
