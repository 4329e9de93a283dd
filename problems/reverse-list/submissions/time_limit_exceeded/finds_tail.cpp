// Walks from the front to the current tail for every node.
class Solution {
public:
    ListNode* reverseList(ListNode* head) {
        if (!head) return nullptr;
        ListNode* end = nullptr;
        ListNode first, *last = &first;
        while (end != head) {
            ListNode* node = head;
            while (node->next != end) node = node->next;
            last->next = new ListNode(node->val);
            last = last->next;
            end = node;
        }
        return first.next;
    }
};
