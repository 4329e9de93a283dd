class Solution:
    def rotate(self, matrix):
        matrix[:] = [list(column) for column in zip(*matrix[::-1])]
