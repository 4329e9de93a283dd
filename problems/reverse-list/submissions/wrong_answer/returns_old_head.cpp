// Reverses the links, then returns the node that is now last.
class Solution {
public:
    ListNode* reverseList(ListNode* head) {
        ListNode *previous = nullptr, *node = head;
        while (node) {
            ListNode* next = node->next;
            node->next = previous;
            previous = node;
            node = next;
        }
        return head;
    }
};
