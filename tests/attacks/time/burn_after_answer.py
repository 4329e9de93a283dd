# attack: burns on in a thread that outlives the answer
# allowed: AC
# layer: runtime
def echo_sum(nums):
    import threading

    def burn():
        while True:
            pass

    threading.Thread(target=burn).start()
    return sum(nums)
