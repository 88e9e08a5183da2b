"""Sides: who does it to whom, where the words for them are plurals, adjectives, owners, pronouns or no party at all."""

from __future__ import annotations

import pytest

from tests.read.reading import read


def sides(text: str, word: str) -> tuple[list[str], list[str]]:
    """Actors and recipients of the event whose trigger holds a word: the known by name, others in brackets."""
    reading = read(text)
    start = text.index(word)
    event = next(e for e in reading.events if e.trigger.start <= start < e.trigger.end)
    actors, recipients = (
        [p.name if p.naming is not None else f"({p.name})" for p in side] for side in (event.actors, event.recipients)
    )
    return actors, recipients


@pytest.mark.parametrize(
    "text",
    [
        "Chilean and Bolivian border guards exchanged fire near Velm on Saturday.",
        "Chile accused Bolivia of theft. The two countries exchanged fire near Velm on Saturday.",
        "Chile accused Bolivia of theft.\n\nThe two countries exchanged fire near Velm on Saturday.",
        "Troops of Chile and Bolivia exchanged fire near Velm on Saturday.",
    ],
)
def test_one_plural_means_several(text: str) -> None:
    assert [sorted(side) for side in sides(text, "exchanged")] == [["Bolivia", "Chile"], ["Bolivia", "Chile"]]


def test_the_two_are_the_two_persons() -> None:
    text = "Norway's foreign minister, Ada Brel, met Luis Farfan on Friday.\n\nThe two signed a deal."
    assert sides(text, "signed")[0] == ["Ada Brel", "Luis Farfan"]


def test_of_three_no_two_are_meant() -> None:
    text = "Chile, Peru and Bolivia were named in the report. The two countries exchanged fire near Velm on Saturday."
    assert not {"Chile", "Peru", "Bolivia"} & set(sides(text, "exchanged")[0])


def test_posts_of_several_states_are_several() -> None:
    actors, recipients = sides("Oman hosted the foreign ministers of Chad and Togo.", "hosted")
    assert (actors, recipients) == (["Oman"], ["Chad", "Togo"])


def test_a_hyphen_joins_two() -> None:
    assert sides("Norway criticised the India-Pakistan agreement.", "criticised") == (["Norway"], ["India", "Pakistan"])


def test_names_beside_a_noun_tell_who_is_meant() -> None:
    text = "Mali accused its neighbours, Niger and Chad, of theft."
    assert sides(text, "accused") == (["Mali"], ["Niger", "Chad"])


def test_who_is_called_on_does_it() -> None:
    assert sides("Norway called on Serbia to withdraw its missiles from Kosovo.", "withdraw")[0] == ["Serbia"]


def test_whose_troops_are_withdrawn() -> None:
    text = "Ghanaian troops will be withdrawn from Togo by June, the government in Velm announced."
    assert sides(text, "withdrawn")[0] == ["Ghana"]


def test_a_ship_of_a_navy() -> None:
    assert sides("A destroyer of the Ghanaian navy attacked a Togolese tanker.", "attacked") == (["Ghana"], ["Togo"])


def test_an_adjective_of_two_words() -> None:
    assert sides("A South Korean submarine attacked a North Korean ship.", "attacked") == (
        ["South Korea"],
        ["North Korea"],
    )


def test_rebels_backed_by_a_state_are_not_the_state() -> None:
    assert sides("Kenyan-backed rebels attacked Uganda.", "attacked") == (["(Kenyan-backed rebels)"], ["Uganda"])


@pytest.mark.parametrize("who", ["Syrian rebels", "Syrian opposition fighters", "a former Syrian minister"])
def test_who_does_not_stand_for_a_state_is_not_the_state(who: str) -> None:
    assert "Syria" not in sides(f"Turkey attacked {who} near Velm on Sunday.", "attacked")[1]


def test_an_army_is_its_state() -> None:
    text = "The Sudanese army said it wanted peace. The Sudanese army accused Chad of theft."
    assert sides(text, "accused") == (["Sudan"], ["Chad"])


def test_the_two_are_not_who_does_it_to_them() -> None:
    text = "Japan and Canada signed a pact on Monday. North Korea threatened both countries with war."
    assert sides(text, "threatened") == (["North Korea"], ["Japan", "Canada"])


def test_what_is_against_a_state() -> None:
    assert sides("Norway introduced several rounds of anti-Serbian sanctions.", "introduced")[1] == ["Serbia"]


def test_whose_thing_is_harmed() -> None:
    text = "The Philippine coast guard said Chinese ships had used water cannon against its supply boats."
    actors, recipients = sides(text, "used")
    assert actors == ["China"]
    assert "(water cannon)" not in recipients


def test_the_object_it_is_not_the_subject() -> None:
    assert sides("Oman closed its border. Iran accused it of piracy.", "accused") == (["Iran"], ["Oman"])


def test_it_may_mean_the_offer() -> None:
    assert "Chile" not in sides("Chile accepted the offer. Peru declined it.", "declined")[1]


def test_who_asks_for_a_meeting_is_not_met() -> None:
    text = "The Security Council will hold an emergency session on Monday at the request of France."
    assert sides(text, "hold")[1] == []


def test_who_recognises_something_together_does_it_not_to_another() -> None:
    actors, recipients = sides("Russia, Cuba and Venezuela recognized the result.", "recognized")
    assert actors == ["Russia", "Cuba", "Venezuela"]
    assert not set(actors) & set(recipients)


def test_who_is_expected_comes() -> None:
    assert sides("Ada Brel is expected in Athens next Wednesday.", "expected") == (["Ada Brel"], ["Greece"])


def test_a_visit_is_to_the_state_of_the_capital() -> None:
    assert sides("Ada Brel will travel to Athens on Monday.", "travel")[1] == ["Greece"]


def test_who_came_for_talks_has_them() -> None:
    text = "Ada Brel arrived in Velm on Sunday for talks with Kenyan diplomats."
    assert "Ada Brel" in sides(text, "talks")[0]


def test_a_person_before_the_state_of_the_title() -> None:
    assert sides("Kenya accused Sudanese president Omar Salih of theft.", "accused")[1] == ["Omar Salih"]


def test_the_dead_not_the_place() -> None:
    assert sides("Kenyan troops shot dead two Ugandans near Jinja on Sunday.", "shot") == (["Kenya"], ["Uganda"])


def test_what_was_said_is_no_party() -> None:
    assert sides("Serbia has repeatedly denied the accusations.", "denied") == (["Serbia"], [])


def test_a_sea_is_no_party() -> None:
    assert "Sea" not in " ".join(sides("Ghana deployed two destroyers in the Red Sea.", "deployed")[1])


def test_a_second_passive_has_its_own_doer() -> None:
    text = "The Lithuanian parliament recognised a passport, a decision welcomed by Canada and denounced by China."
    actors, recipients = sides(text, "denounced")
    assert actors == ["China"]
    assert "China" not in recipients


@pytest.mark.parametrize("who", ["Egypt and Jordan", "Foreign ministers from Egypt and Jordan"])
def test_whom_those_who_met_condemn_is_not_met(who: str) -> None:
    text = f"{who} met in Velm and condemned Serbia."
    assert sides(text, "met") == (["Egypt", "Jordan"], ["Egypt", "Jordan"])


def test_for_whom_support_is() -> None:
    assert sides("The Irish government pledged its support for Kenya.", "pledged") == (["Ireland"], ["Kenya"])


def test_a_capital_owns_for_its_state() -> None:
    assert sides("Belgrade rejected Pristina's proposal.", "rejected") == (["Serbia"], ["Kosovo"])
