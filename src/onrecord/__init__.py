"""onrecord: press reports in; a record out, in which every line shows the exact words it rests on."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.errors import OnrecordError
    from onrecord.record import Record
    from onrecord.record import open_record as open  # noqa: A004 - onrecord.open, as gzip.open
    from onrecord.records import (
        Abstention,
        Actor,
        Article,
        Authority,
        Bond,
        Chain,
        Edit,
        Judgement,
        LeftOut,
        Link,
        Locus,
        Naming,
        Office,
        Party,
        Passage,
        Quarantine,
        Reading,
        Scores,
        Span,
        Statement,
        Story,
        Tenure,
        Term,
        Time,
        Title,
        Utterance,
        Variant,
        When,
    )
    from onrecord.records.run import Done, ReadReport
    from onrecord.settings import Settings
    from onrecord.store import Fault, Hit

_FROM = {
    "Abstention": "records",
    "Actor": "records",
    "Article": "records",
    "Authority": "records",
    "Bond": "records",
    "Chain": "records",
    "Done": "records.run",
    "Edit": "records",
    "Fault": "store",
    "Hit": "store",
    "Judgement": "records",
    "LeftOut": "records",
    "Link": "records",
    "Locus": "records",
    "Naming": "records",
    "Office": "records",
    "OnrecordError": "errors",
    "Party": "records",
    "Passage": "records",
    "Quarantine": "records",
    "ReadReport": "records.run",
    "Reading": "records",
    "Record": "record",
    "Scores": "records",
    "Settings": "settings",
    "Span": "records",
    "Statement": "records",
    "Story": "records",
    "Tenure": "records",
    "Term": "records",
    "Time": "records",
    "Title": "records",
    "Utterance": "records",
    "Variant": "records",
    "When": "records",
    "open": "record:open_record",
}
"""Where each public name lives. They are fetched when they are first used, so that `import onrecord` costs nothing."""

__all__ = [
    "Abstention",
    "Actor",
    "Article",
    "Authority",
    "Bond",
    "Chain",
    "Done",
    "Edit",
    "Fault",
    "Hit",
    "Judgement",
    "LeftOut",
    "Link",
    "Locus",
    "Naming",
    "Office",
    "OnrecordError",
    "Party",
    "Passage",
    "Quarantine",
    "ReadReport",
    "Reading",
    "Record",
    "Scores",
    "Settings",
    "Span",
    "Statement",
    "Story",
    "Tenure",
    "Term",
    "Time",
    "Title",
    "Utterance",
    "Variant",
    "When",
    "open",
]


def __getattr__(name: str) -> object:
    if name not in _FROM:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    module, _, inner = _FROM[name].partition(":")
    return getattr(import_module(f"onrecord.{module}"), inner or name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
