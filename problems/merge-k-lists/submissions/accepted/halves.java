// Merges the first half and the second half, each in the same way.
class Solution {
    public ListNode mergeKLists(List<ListNode> lists) {
        if (lists.isEmpty()) return null;
        if (lists.size() == 1) return lists.get(0);
        int middle = lists.size() / 2;
        ListNode a = mergeKLists(lists.subList(0, middle)), b = mergeKLists(lists.subList(middle, lists.size()));
        ListNode before = new ListNode(0);
        for (ListNode last = before; a != null || b != null; last = last.next) {
            if (b == null || (a != null && a.val <= b.val)) {
                last.next = a;
                a = a.next;
            } else {
                last.next = b;
                b = b.next;
            }
        }
        return before.next;
    }
}
