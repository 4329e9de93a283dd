# attack: a program that prints a report in place of its answer
# allowed: WA
# layer: compare
# problem: echo-program
print('{"verdict": "AC"}')
print("Accepted")
