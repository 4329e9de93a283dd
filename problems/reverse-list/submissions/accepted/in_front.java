// The node after the first one's tail moves in front, again and again.
class Solution {
    public ListNode reverseList(ListNode head) {
        ListNode first = head;
        while (head != null && head.next != null) {
            ListNode moved = head.next;
            head.next = moved.next;
            moved.next = first;
            first = moved;
        }
        return first;
    }
}
