import copy


def load(program):
    """The names that the record's program defines."""
    names = {"__name__": "record"}
    exec(compile(program, "program", "exec"), names)
    return names


def run_test(names, entry, test, checks, candidate):
    """Runs the record's test over `candidate`, which stands for the function `entry` of the program."""
    names[entry] = candidate
    exec(compile(test, "test", "exec"), names)
    if checks:
        names["check"](candidate)


def line_of(error):
    """The line of the test that an exception came by; 0 if none."""
    line, at = 0, error.__traceback__
    while at is not None:
        if at.tb_frame.f_code.co_filename == "test":
            line = at.tb_lineno
        at = at.tb_next
    return line


class Asked:
    """Answers as the canonical solution does, and keeps what it was asked."""

    def __init__(self, function):
        self.function, self.arguments, self.answers = function, [], []
        self.raised = None  # the name of an exception that it answered with

    def __call__(self, *arguments):
        try:
            answer = self.function(*copy.deepcopy(arguments))
        except Exception as error:
            self.raised = type(error).__name__
            raise
        self.arguments.append(copy.deepcopy(arguments))
        self.answers.append(copy.deepcopy(answer))
        return answer
