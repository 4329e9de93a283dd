class Solution {
    public ListNode solve(ListNode head) {
        ListNode dummy = new ListNode(Integer.MIN_VALUE);
        while (head != null) {
            ListNode next = head.next;
            ListNode before = dummy;
            while (before.next != null && before.next.val < head.val) before = before.next;
            head.next = before.next;
            before.next = head;
            head = next;
        }
        return dummy.next;
    }
}
