# attack: looks for the expected value in every frame and object
# allowed: RTE
# layer: case
def echo_sum(nums):
    import gc, sys
    frame = sys._getframe()
    while frame is not None:
        for name, value in list(frame.f_locals.items()):
            if "expected" in name or "answer" in name:
                print("BREACH", name, file=sys.stderr)
        frame = frame.f_back
    for thing in gc.get_objects():
        if type(thing) is dict and ("expected" in thing or "answer_text" in thing):
            print("BREACH a dict with the expected value", file=sys.stderr)
    raise RuntimeError("nothing found")
