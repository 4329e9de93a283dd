// Leaves the links alone and exchanges the values from both ends, for which it lists all nodes. Its growth does not pass.
ListNode* reverseList(ListNode* head) {
    std::vector<ListNode*> nodes;
    for (ListNode* node = head; node != nullptr; node = node->next) nodes.push_back(node);
    for (size_t i = 0, j = nodes.size(); i + 1 < j; ++i) std::swap(nodes[i]->val, nodes[--j]->val);
    return head;
}
