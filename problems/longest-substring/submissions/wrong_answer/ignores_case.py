# Upper and lower case are taken for the same.
def lengthOfLongestSubstring(s):
    s = s.lower()
    window = set()
    left = best = 0
    for c in s:
        while c in window:
            window.remove(s[left])
            left += 1
        window.add(c)
        best = max(best, len(window))
    return best
