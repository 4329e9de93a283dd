# Counts the different characters, wherever they stand.
def lengthOfLongestSubstring(s):
    return len(set(s))
