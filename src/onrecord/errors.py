"""Every way onrecord can fail, and the code it is reported under.

::

    OnrecordError             E000  what has no code of its own, such as a full disk
    ├── InputError            E100  an item that cannot be read: it goes to quarantine, and the run goes on
    │   ├── UnreadableFile    E101  the file or folder cannot be opened
    │   ├── NotText           E102  the bytes are no text in any encoding
    │   ├── TooLarge          E103  over a limit of settings.py
    │   ├── BadArchive        E104  a compressed file is damaged, or unpacks to more than the limit
    │   ├── BadLine           E105  a line of a .jsonl file is no article
    │   ├── UnknownFormat     E106  an ending or content type that onrecord does not read
    │   ├── NoText            E107  a page or file without any readable words
    │   ├── PageTimeout       E108  a page needed more processor time than allowed
    │   ├── PageMemory        E109  a page needed more memory than allowed
    │   └── PageCrash         E110  the page reader died on the page
    ├── RecordError           E200  the record itself: in use, damaged, not to be written
    │   ├── NotARecord        E201  the file is no onrecord record
    │   ├── NewerRecord       E202  written by a newer onrecord
    │   ├── BadImport         E203  a file to import that breaks the contract, or a table that cannot be read
    │   └── NotFound          E204  no such article, statement, actor or judgement in the record
    ├── UsageError            E301  a call or command that cannot be carried out as given
    └── NoWorkers             E302  the processes that read cannot be started

Each error is one sentence that names the item and the reason.
"""

from typing import ClassVar


class OnrecordError(Exception):
    """The root of all errors that onrecord raises on purpose."""

    code: ClassVar[str] = "E000"


class InputError(OnrecordError):
    """An item that cannot be read; collected as a quarantine line, never fatal to a run."""

    code = "E100"


class UnreadableFile(InputError):
    """The file or folder cannot be opened."""

    code = "E101"


class NotText(InputError):
    """The bytes are no text in any encoding."""

    code = "E102"


class TooLarge(InputError):
    """The item is over a limit of settings.py."""

    code = "E103"


class BadArchive(InputError):
    """A compressed file is damaged, or unpacks to more than the limit."""

    code = "E104"


class BadLine(InputError):
    """A line of a .jsonl file is no article of the contract."""

    code = "E105"


class UnknownFormat(InputError):
    """An ending or a content type that onrecord does not read."""

    code = "E106"


class NoText(InputError):
    """A page or file without any readable words."""

    code = "E107"


class PageTimeout(InputError):
    """A page needed more processor time than allowed."""

    code = "E108"


class PageMemory(InputError):
    """A page needed more memory than allowed."""

    code = "E109"


class PageCrash(InputError):
    """The page reader died on the page."""

    code = "E110"


class RecordError(OnrecordError):
    """Something is wrong with the record itself."""

    code = "E200"


class NotARecord(RecordError):
    """The file is no onrecord record."""

    code = "E201"


class NewerRecord(RecordError):
    """The record was written by a newer onrecord."""

    code = "E202"


class BadImport(RecordError):
    """A file to import breaks the contract, or a table cannot be read."""

    code = "E203"


class NotFound(RecordError):
    """No such article, statement, actor or judgement in the record."""

    code = "E204"


class UsageError(OnrecordError):
    """A call or command that cannot be carried out as given."""

    code = "E301"


class NoWorkers(OnrecordError):
    """The processes that read cannot be started."""

    code = "E302"
