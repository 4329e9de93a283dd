# Treats the list as if reaching the i-th node were free.
class Solution:
    def reverseList(self, head):
        def get(i):
            node = head
            for _ in range(i):
                node = node.next
            return node

        n, node = 0, head
        while node:
            n, node = n + 1, node.next
        for i in range(n // 2):
            a, b = get(i), get(n - 1 - i)
            a.val, b.val = b.val, a.val
        return head
