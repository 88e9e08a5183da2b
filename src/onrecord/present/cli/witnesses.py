"""Who tells an utterance: outlets, sigla, chains, and which of them count once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from string import ascii_uppercase

from onrecord.records import Article, Chain, Statement, Utterance
from onrecord.store import Store

Articles = Callable[[str], Article]


def sigla(statements: Sequence[str]) -> dict[str, str]:
    """A letter for each statement: A to Z, then A1 to Z1."""
    letters = (f"{letter}{n or ''}" for n, letter in product(range(len(statements)), ascii_uppercase))
    return dict(zip(statements, letters, strict=False))


def articles(store: Store) -> Articles:
    """The articles of a record, the latest of them kept at hand."""
    return lru_cache(maxsize=1024)(store.article)


def outlet(article: Article) -> str:
    """The name of its outlet, or its key where no outlet is stated."""
    return article.outlet.name if article.outlet else article.key


def chains(store: Store, statements: Iterable[Statement]) -> dict[str, Chain]:
    """The chains of some statements, by statement."""
    wanted = {s.id: s.article for s in statements}
    found = (chain for id_ in sorted(set(wanted.values())) for chain in store.chains(article=id_))
    return {chain.statement: chain for chain in found if chain.statement in wanted}


def way(chain: Chain) -> str:
    """A chain from the reader to the speaker."""
    return " ← ".join(link.name for link in chain.links)


def counted(outlets: int, sources: int) -> str:
    """Such as "3 outlets, 1 source"."""
    return f"{outlets:,} outlet{'' if outlets == 1 else 's'}, {sources:,} source{'' if sources == 1 else 's'}"


def once(u: Utterance, names: Mapping[str, str], ways: Mapping[str, Chain]) -> list[str]:
    """In sentences, which outlets count once; `names` of the outlets and `ways` by statement."""
    told = []
    for group in (g for g in u.sources if len(g) > 1):
        outlets = list(dict.fromkeys(names[id_] for id_ in group))
        if len(outlets) == 1:
            told.append(f"{outlets[0]} tells it {len(group)} times and counts once.")
            continue
        hands = [[k.name for k in ways[id_].links if k.role != "speaker"] if id_ in ways else [] for id_ in group]
        shared = next((name for name in hands[0] if all(name in some for some in hands)), None)
        how = f"have it through {shared}" if shared else "share copied words"
        told.append(f"{', '.join(outlets[:-1])} and {outlets[-1]} {how} and count once.")
    return told
