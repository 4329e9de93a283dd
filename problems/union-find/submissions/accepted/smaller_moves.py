# Every computer knows its group; the smaller group's members move.
def groups_after_each(n, cables):
    group = [[i] for i in range(n)]
    count, answer = n, []
    for a, b in cables:
        small, large = group[a], group[b]
        if small is not large:
            if len(small) > len(large):
                small, large = large, small
            large += small
            for i in small:
                group[i] = large
            count -= 1
        answer.append(count)
    return answer
