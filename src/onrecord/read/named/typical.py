"""Typical: the gender that a name makes likely."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from onrecord.data import rows
from onrecord.records import Gender

_FEMALE_NAME = re.compile(
    r"(?:ovna|evna|yivna|ivna|ovova|enkova|skaya|skaia|tskaya|aitė|ienė|sdottir|sdóttir)\Z|[a-z](?:ova|eva|ina|ská)\Z"
)
_MALE_NAME = re.compile(r"(?:ovich|evich|ovych|evych|yevich|sky|skiy|skyi|skij|ski|sson|opoulos)\Z")
_PLAIN = str.maketrans("øłßđıæœ", "olsdiao")


@cache
def _given() -> dict[str, Gender]:
    """Given names that one gender bears nearly always."""
    return {name: gender for gender, names in rows("first_names.tsv") for name in names.split()}  # type: ignore[misc]


def typical(name: str) -> Gender | None:
    """The gender that a full name makes likely by the given name, a patronymic, a Slavic ending; None for a surname."""
    words = [w for w in name.casefold().split() if len(w.rstrip(".")) > 1]
    if len(words) < 2 and " " not in name:
        return None
    for word in words[:-1] or words:
        folded = unicodedata.normalize("NFKD", word.translate(_PLAIN))
        plain = "".join(c for c in folded if not unicodedata.combining(c))
        found = _given().get(plain) or _given().get(plain.split("-")[0])
        if found is not None:
            return found
    for word in words[1:]:
        if _MALE_NAME.search(word):
            return "m"
        if _FEMALE_NAME.search(word):
            return "f"
    return None
