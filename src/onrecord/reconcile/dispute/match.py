"""Match: how far the words of two stretches tell of one thing."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.reconcile.utterance.alike.metonyms import states
from onrecord.reconcile.utterance.alike.tokens import Token, stem

PREFIX = 6
"""Letters from which on two stems with the same beginning are of one family: financ-ing, financi-al."""

PASTS = {
    stem(past): stem(present)
    for past, present in (
        pair.split(":")
        for pair in "rose:rise risen:rise fell:fall fallen:fall grew:grow grown:grow shrank:shrink lost:lose won:win "
        "began:begin begun:begin left:leave came:come went:go kept:keep held:hold bought:buy sold:sell sent:send "
        "shot:shoot struck:strike met:meet sought:seek fought:fight fled:flee flew:fly flown:fly broke:break "
        "broken:break gave:give given:give took:take taken:take stole:steal stolen:steal paid:pay laid:lay spent:spend "
        "built:build sank:sink sunk:sink drew:draw drawn:draw withdrew:withdraw withdrawn:withdraw led:lead hid:hide "
        "hidden:hide told:tell said:say knew:know known:know saw:see seen:see made:make brought:bring caught:catch "
        "swore:swear froze:freeze frozen:freeze threw:throw thrown:throw torn:tear wrote:write written:write "
        "chose:choose chosen:choose spoke:speak spoken:speak drove:drive driven:drive ran:run bore:bear forgot:forget "
        "rode:ride dealt:deal meant:mean lent:lend fed:feed bled:bleed slew:slay slain:slay".split()
    )
}
"""Stems of irregular forms and the stem of the verb."""


def common(one: Iterable[str], two: Iterable[str]) -> set[str]:
    """The stems of the one that the other has too, or has another form of, or one of the same family."""
    there = {PASTS.get(s, s) for s in two}
    heads = {s[:PREFIX] for s in there if len(s) >= PREFIX}
    return {s for s in one if PASTS.get(s, s) in there or (len(s) >= PREFIX and s[:PREFIX] in heads)}


def names_agree(one: Iterable[Token], two: Iterable[Token]) -> bool:
    """Whether the names of the one are not other names than those of the other: one has all that the other has."""
    a, b = _names(one), _names(two)
    return not (a - b) or not (b - a)


def _names(tokens: Iterable[Token]) -> set[str]:
    """The names among some words, a state by its name however it is called."""
    found = set[str]()
    for t in tokens:
        if t.name or (t.text[:1].isupper() and (t.low,) in states()):  # the first word of a sentence may be a name
            found.add(min(states().get((t.low,), (t.stem,))))
    return found


def state_names(tokens: Iterable[Token]) -> set[str]:
    """The names of the states that some words name, as the tables write them."""
    return {state for t in tokens if t.text[:1].isupper() for state in states().get((t.low,), ())}
