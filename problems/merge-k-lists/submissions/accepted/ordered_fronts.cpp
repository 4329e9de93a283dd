// The fronts in a multimap by value.
ListNode* mergeKLists(const std::vector<ListNode*>& lists) {
    std::multimap<int, ListNode*> fronts;
    for (ListNode* node : lists)
        if (node) fronts.emplace(node->val, node);
    ListNode* head = nullptr;
    ListNode** end = &head;
    while (!fronts.empty()) {
        ListNode* node = fronts.begin()->second;
        fronts.erase(fronts.begin());
        *end = node;
        end = &node->next;
        if (node->next) fronts.emplace(node->next->val, node->next);
    }
    *end = nullptr;
    return head;
}
