// Takes its copies out of the list, and leaves the originals linked to them.
class Solution {
    public Node copyRandomList(Node head) {
        if (head == null) return null;
        for (Node at = head; at != null; at = at.next.next) {
            Node copy = new Node(at.val);
            copy.next = at.next;
            at.next = copy;
        }
        for (Node at = head; at != null; at = at.next.next) {
            if (at.random != null) at.next.random = at.random.next;
        }
        for (Node copy = head.next; copy.next != null; copy = copy.next) copy.next = copy.next.next;
        return head.next;
    }
}
