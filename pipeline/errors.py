"""What can go wrong, said so that the reader knows what to do next.

Every message names the file, what is wrong with it, and the next step.
"""


class FindingsError(Exception):
    """The base of every error that this package raises on purpose."""


class UnreadableFile(FindingsError):
    """A file that no reader can turn into a document.

    ``reason`` is a short code for tables (``encrypted``, ``damaged``, …), the message for people.
    """

    def __init__(self, reason: str, message: str) -> None:
        # Both go to Exception, so that the error survives the way back from a worker process.
        super().__init__(reason, message)
        self.reason = reason
        self.message = message

    def __str__(self) -> str:
        return self.message


class VocabularyError(FindingsError):
    """A vocabulary file that contradicts its schema; the message names file and key."""


class CorpusError(FindingsError):
    """A corpus folder that can't be worked on."""


class OutputsError(FindingsError):
    """An outputs folder that can't be written."""


class GoldError(FindingsError):
    """A gold file or database that can't be compared."""
