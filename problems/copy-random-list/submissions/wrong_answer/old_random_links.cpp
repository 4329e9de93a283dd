// The copies' random links lead to the given nodes.
class Solution {
public:
    Node* copyRandomList(Node* head) {
        Node first(0);
        Node* last = &first;
        for (Node* at = head; at; at = at->next) {
            last = last->next = new Node(at->val);
            last->random = at->random;
        }
        return first.next;
    }
};
