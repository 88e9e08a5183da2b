"""Who does it, where the subject that stands next is somebody else; to whom, where other names stand nearer."""

from onrecord.records import Event
from tests.read.reading import read


def of(text: str, word: str) -> Event:
    """The event whose trigger holds a word of a text."""
    start = text.index(word)
    return next(e for e in read(text).events if e.trigger.start <= start < e.trigger.end)


def doers(text: str, word: str) -> list[str]:
    """The names of those who do it."""
    return [p.name for p in of(text, word).actors]


def undergo(text: str, word: str) -> list[str]:
    """The names of those to whom it is done."""
    return [p.name for p in of(text, word).recipients]


def test_who_is_accused_does_it() -> None:
    assert doers("Georgia accused Belarus of deploying troops in Abkhazia.", "deploying") == ["Belarus"]


def test_who_is_accused_does_it_after_a_day() -> None:
    assert doers("Georgia accused Belarus on Monday of deploying troops in Abkhazia.", "deploying") == ["Belarus"]


def test_who_is_accused_of_refusing_does_it() -> None:
    assert doers("Georgia accused Belarus of refusing to withdraw its troops from Abkhazia.", "withdraw") == ["Belarus"]


def test_who_is_urged_does_it() -> None:
    text = "Norway urged Serbia to withdraw its troops from Kosovo."
    assert doers(text, "withdraw") == ["Serbia"]


def test_a_subject_is_shared_over_and() -> None:
    text = "Kenya called for talks after Ugandan soldiers crossed the lake and occupied a Kenyan village."
    assert doers(text, "occupied") == ["Uganda"]


def test_who_reports_does_nothing() -> None:
    text = "Troops from Laos will be withdrawn from Cambodia, Vietnam's defence ministry said."
    assert doers(text, "withdrawn") == ["Laos"]


def test_whom_it_means_does_it() -> None:
    assert doers("Israel said it would deploy troops to Lebanon.", "deploy") == ["Israel"]


def test_whose_exercise_it_is() -> None:
    text = "Japan lodged a protest with Russia and Belarus over their joint naval exercise."
    assert doers(text, "exercise") == ["Russia", "Belarus"]


def test_who_is_cited_undergoes_nothing() -> None:
    text = "Five candidates were arrested in Belarus, according to Amnesty International."
    assert "Amnesty International" not in undergo(text, "arrested")


def test_what_a_thing_is_called_undergoes_nothing() -> None:
    assert "terrorism" not in " ".join(undergo('Belarus dismissed the measures as "economic terrorism".', "dismissed"))


def test_a_clause_after_and_has_its_own_parties() -> None:
    text = "Canada would suspend its military aid to Ethiopia, and the African Union would demand a withdrawal."
    assert undergo(text, "suspend") == ["Ethiopia"]


def test_what_is_denied_has_its_own_parties() -> None:
    assert "village" not in " ".join(undergo("Serbia denied that any village had been attacked.", "denied"))


def test_a_thing_stands_for_its_owner() -> None:
    assert undergo("Georgia condemned Russia's decision.", "condemned") == ["Russia"]


def test_what_is_less_likely_has_less_confidence() -> None:
    clear = of("Norway condemned Russia.", "condemned")
    dim = of("The mayor of Velm recalled the annexation of Crimea.", "annexation")
    assert dim.confidence < 0.5 < clear.confidence
