# attack: a program that prints without end
# allowed: OLE
# layer: rlimit
# problem: echo-program
while True:
    print("1 " * 50000)
