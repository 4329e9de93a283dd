/**
 * @param {ListNode} head
 * @return {ListNode}
 */
var reverseList = function(head) {
    let first = head;
    while (head !== null && head.next !== null) {
        const moved = head.next;
        head.next = moved.next;
        moved.next = first;
        first = moved;
    }
    return first;
};
