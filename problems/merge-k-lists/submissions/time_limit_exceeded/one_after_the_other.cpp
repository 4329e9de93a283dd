// Merges each list into the growing answer, which is walked along every time.
class Solution {
    ListNode* merge(ListNode* a, ListNode* b) {
        ListNode front, *last = &front;
        while (a && b) {
            ListNode*& least = b->val < a->val ? b : a;
            last = last->next = least;
            least = least->next;
        }
        last->next = a ? a : b;
        return front.next;
    }

public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        ListNode* all = nullptr;
        for (ListNode* one : lists) all = merge(all, one);
        return all;
    }
};
