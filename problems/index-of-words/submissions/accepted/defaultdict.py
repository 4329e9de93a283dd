class Solution:
    def indexOfWords(self, words: List[str]) -> Dict[str, List[int]]:
        places = defaultdict(list)
        for i, word in enumerate(words):
            places[word].append(i)
        return places
