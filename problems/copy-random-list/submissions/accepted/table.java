class Solution {
    public Node copyRandomList(Node head) {
        Map<Node, Node> made = new HashMap<>();
        for (Node at = head; at != null; at = at.next) made.put(at, new Node(at.val));
        for (Node at = head; at != null; at = at.next) {
            made.get(at).next = made.get(at.next);
            made.get(at).random = made.get(at.random);
        }
        return made.get(head);
    }
}
