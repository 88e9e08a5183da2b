"""Given names are looked up as if every person were asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import same_first_name
from onrecord.read.named.family import Family
from onrecord.read.named.known import Known

NAMES = "Anna Ann A. Hanna Boris Borys Bo B. Victor Viktor Vitcor Victoria vik. Vik V".split()


@given(st.lists(st.sampled_from(NAMES), max_size=6), st.sampled_from(NAMES))
def test_of_one_family_the_first_whose_given_name_fits_is_meant(given_names: list[str], name: str) -> None:
    persons = [Known(f"{g} Holm", "person") for g in given_names]
    fitting = [p for p in persons if same_first_name(p.name.split()[0], name)]
    expected = None if not fitting or (len(name.rstrip(".")) == 1 and len(fitting) > 1) else fitting[0]
    assert Family(persons).of_given_name(name) is expected
