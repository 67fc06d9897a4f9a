"""What is wrong with a file, and where."""


class LineError(Exception):
    """A reason, found in one line of a file, that keeps everything from being imported."""

    def __init__(self, path, line, reason):
        self.path, self.line, self.reason = path, line, reason
        super().__init__(f"{path}:{line}: {reason}")


class LineErrors(Exception):
    """All that was found wrong, in the order of the files."""

    def __init__(self, faults):
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))
