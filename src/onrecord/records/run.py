"""What a run of `read` did, as it is told after each commit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.records.document import Quarantine
from onrecord.records.reading import Reading

Result = Reading | Quarantine


@dataclass(slots=True)
class ReadReport:
    """What a run of `read` did: items of each sort, words read, wall-clock seconds.

    `left_open` counts passages that may be statements, `unread` articles whose language is not read; both are among
    the abstentions of the record.

    `quarantined` counts what this run met and could not read, also where an earlier run had found that out.
    """

    read: int = 0
    known: int = 0
    quarantined: int = 0
    statements: int = 0
    words: int = 0
    seconds: float = 0.0
    left_open: int = 0
    unread: int = 0

    def add(self, results: Sequence[Result]) -> None:
        """Count what was committed."""
        for result in results:
            if isinstance(result, Quarantine):
                self.quarantined += 1
            else:
                self.read += 1
                self.statements += len(result.statements)
                self.left_open += sum(a.reason == "unsure" for a in result.abstentions)
                self.unread += any(a.reason == "language" for a in result.abstentions)
                self.words += len(result.article.text.split())


@dataclass(frozen=True, slots=True)
class Done:
    """What a commit has just put safely down, and the report of the run so far."""

    results: Sequence[Result]
    report: ReadReport = field(compare=False)
