# Begins the answer with the number of groups before the first cable.
def groupsAfterEach(n, cables):
    group = [{i} for i in range(n)]
    answer = [n]
    for a, b in cables:
        if group[a] is not group[b]:
            small, large = sorted((group[a], group[b]), key=len)
            large |= small
            for i in small:
                group[i] = large
            n -= 1
        answer.append(n)
    return answer
