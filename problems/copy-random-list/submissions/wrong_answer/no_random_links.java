// Copies the values only.
class Solution {
    public Node copyRandomList(Node head) {
        Node first = new Node(0);
        Node last = first;
        for (Node at = head; at != null; at = at.next) {
            last.next = new Node(at.val);
            last = last.next;
        }
        return first.next;
    }
}
