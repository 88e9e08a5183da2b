"""Ids worked out again from content, for the check."""

from __future__ import annotations

from onrecord.records import Quarantine, content_id
from onrecord.records.acrosslines import read_referent, referent_line
from onrecord.records.actorlines import authority_line, read_authority, read_judgement, read_tenure, tenure_line
from onrecord.records.contract import Line, quarantine_id
from onrecord.records.drawnlines import issue_line, read_issue
from onrecord.records.judgement import judgement_id


def expected_id(line: Line) -> str | None:
    """The id that a line of this version must have; None where the line does not hold all that its id is made of."""
    if line["kind"] == "quarantine":
        return quarantine_id(Quarantine("", line["uri"], line["sha256"], line["code"], line["reason"]))
    if line["kind"] == "article" and line.get("declared") is not None:
        stated = (line["declared"].get(name) for name in ("title", "outlet", "published", "url", "language", "key"))
        return content_id("article", line["text"], *stated)
    if line["kind"] in ("abstention", "statement"):
        places = [[[s["start"], s["end"]] for s in line[role]] for role in ("source", "cue", "content")]
        return content_id(line["kind"], line["article"], *places)
    if line["kind"] == "time":
        return content_id(
            "time", line["article"], line["span"]["start"], line["span"]["end"], line["type"], line["value"]
        )
    if line["kind"] == "authority":
        return str(authority_line(read_authority(line))["id"])
    if line["kind"] == "tenure":
        return str(tenure_line(read_tenure(line))["id"])
    if line["kind"] == "issue":
        return str(issue_line(read_issue(line))["id"])
    if line["kind"] == "referent":
        return str(referent_line(read_referent(line))["id"])
    if line["kind"] == "judgement":
        return judgement_id(read_judgement(line))
    return None
