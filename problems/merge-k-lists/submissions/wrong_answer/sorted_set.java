// A sorted set of values keeps each once.
class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        TreeSet<Integer> values = new TreeSet<>(Comparator.reverseOrder());
        for (ListNode node : lists) for (; node != null; node = node.next) values.add(node.val);
        ListNode first = null;
        for (int value : values) {
            ListNode node = new ListNode(value);
            node.next = first;
            first = node;
        }
        return first;
    }
}
