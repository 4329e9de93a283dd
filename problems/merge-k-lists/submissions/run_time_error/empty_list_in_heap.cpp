// Puts every list into the heap, also the empty ones.
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        auto later = [](ListNode* a, ListNode* b) { return a->val > b->val; };
        priority_queue<ListNode*, vector<ListNode*>, decltype(later)> heap(later, lists);
        ListNode front, *last = &front;
        while (!heap.empty()) {
            last = last->next = heap.top();
            heap.pop();
            if (last->next) heap.push(last->next);
        }
        return front.next;
    }
};
