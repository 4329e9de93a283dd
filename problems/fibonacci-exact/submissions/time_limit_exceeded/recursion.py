# Reckons the same numbers again and again.
def fibonacci(n, first, second):
    if n == 0:
        return first
    if n == 1:
        return second
    return fibonacci(n - 1, first, second) + fibonacci(n - 2, first, second)
