"""Errors in the files of an import, each with its file and line."""


class LineError(Exception):
    """An error in one line of a file; it stops the whole import."""

    def __init__(self, path, line, reason):
        self.path, self.line, self.reason = path, line, reason
        super().__init__(f"{path}:{line}: {reason}")


class LineErrors(Exception):
    """All errors in the files, in the order of the files."""

    def __init__(self, errors):
        self.errors = errors
        super().__init__("\n".join(map(str, errors)))
