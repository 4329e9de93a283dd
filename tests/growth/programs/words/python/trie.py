class Solution:
    def solve(self, words: List[str]) -> int:
        root = {}
        nodes = 1
        for word in words:
            node = root
            for letter in word:
                if letter not in node:
                    node[letter] = {}
                    nodes += 1
                node = node[letter]
            node["end"] = True
        return nodes
