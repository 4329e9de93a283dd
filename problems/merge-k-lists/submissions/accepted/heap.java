class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        PriorityQueue<ListNode> fronts = new PriorityQueue<>((a, b) -> Integer.compare(a.val, b.val));
        for (ListNode front : lists) if (front != null) fronts.add(front);
        ListNode before = new ListNode(0), last = before;
        while (!fronts.isEmpty()) {
            last.next = fronts.remove();
            last = last.next;
            if (last.next != null) fronts.add(last.next);
        }
        return before.next;
    }
}
