# attack: a program that prints twice the output limit
# allowed: OLE
# layer: output
# problem: echo-program
for _ in range(200):
    print("1 " * 5000)
