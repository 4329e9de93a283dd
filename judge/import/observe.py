"""Runs a record's canonical solution: what it answers, and whether that is what the tests say.

stdin has what read.py found. stdout gets one JSON object: {"observed": [{"arguments", "answer", "holds", "shown"}, ...], "asked": [...]}, the
latter of the calls that the record's test makes; or {"raised": what}. It runs behind values.py and record.py.
"""

import io
import json
import sys


def holds(call, answer):
    """Whether the answer is what the record says of it."""
    if "truth" in call:
        return bool(answer) == call["truth"]
    if "equal" not in call:
        return True
    wanted = decode(call["equal"])
    if "within" in call:
        return abs(answer - wanted) <= call["within"]
    if call.get("order"):
        in_order = {"sorted": sorted, "set": set}[call["order"]]
        return in_order(answer) == in_order(wanted)
    return answer == wanted


def shown(answer):
    try:
        return repr(answer)[:200].encode("utf-8", "replace").decode()
    except Exception:
        return "what cannot be shown"


def observe(found):
    function = load(found["program"])[found["entry"]]
    observed = []
    for call in found["calls"]:
        if not is_plain(call["arguments"]):
            observed.append({"arguments": call["arguments"], "answer": None, "holds": True, "shown": ""})
            continue
        try:
            answer = function(*decode(call["arguments"]))
        except BaseException as error:
            if call["from"] == "example":
                observed.append({"arguments": call["arguments"], "answer": None, "holds": False, "shown": type(error).__name__})
                continue
            return {"raised": f"{call['where']}: it raises {type(error).__name__}"}
        try:
            right = bool(holds(call, answer))
        except Exception:
            right = False
        observed.append({"arguments": call["arguments"], "answer": encode(answer), "holds": right, "shown": shown(answer)})
    return {"observed": observed, "asked": observe_test(found) if found["arbitrary"] else []}


class DoesNotHold(Exception):
    pass


def observe_test(found):
    names = load(found["program"])
    asked = Asked(names[found["entry"]])
    try:
        run_test(names, found["entry"], found["test"], found["checks"], asked)
    except BaseException as error:
        raise DoesNotHold(f"its test does not hold for it: {type(error).__name__} in line {line_of(error)} of the test") from None
    if asked.raised:
        raise DoesNotHold(f"its test makes it raise {asked.raised}, which is no answer")
    return [{"arguments": encode(list(arguments)), "answer": encode(answer), "holds": True, "shown": ""}
            for arguments, answer in zip(asked.arguments, asked.answers)]


def main():
    found, out = json.load(sys.stdin), sys.stdout
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), io.StringIO(), io.StringIO()
    sys.set_int_max_str_digits(0)
    try:
        seen = observe(found)
    except DoesNotHold as why:
        seen = {"raised": str(why)}
    except BaseException as error:
        seen = {"raised": f"it cannot be loaded: {type(error).__name__}"}
    json.dump(seen, out)


main()
