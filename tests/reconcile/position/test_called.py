"""What an issue is called that holds in one report alone: by words, never by a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.reconcile.position.called import called, numbered
from onrecord.records import When
from onrecord.records.article import Named
from tests.read.reading import article

ARTICLE = replace(article("Fog lasted all day."), key="004_f7be7df4", headline=None, title=None, outlet=None)
DAY = When(date(2031, 5, 4), date(2031, 5, 4), "day", (), "metadata")


def test_a_report_goes_by_its_outlet_and_day() -> None:
    assert called(replace(ARTICLE, outlet=Named("Orm Courier"), published=DAY)) == "Orm Courier, 4 May 2031"
    assert called(replace(ARTICLE, outlet=Named("Orm Courier"))) == "Orm Courier"


def test_a_report_of_no_known_outlet_goes_by_its_headline_else_its_day() -> None:
    assert called(replace(ARTICLE, headline="Fog over Orm", published=DAY)) == "“Fog over Orm”"
    long = called(replace(ARTICLE, headline="Fog lasted all day over the harbour of Orm and the islands"))
    assert long == "“Fog lasted all day over the harbour of …”"
    assert called(replace(ARTICLE, published=DAY)) == "4 May 2031"
    assert called(ARTICLE) == "one report"


def test_a_label_that_is_taken_gets_a_number() -> None:
    assert numbered("talks", {"talks", "talks 2"}) == "talks 3"
    assert numbered("talks", set()) == "talks"
