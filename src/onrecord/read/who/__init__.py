"""Who is meant by "he" or "the minister": candidates, features, and a small trained ranker."""

from onrecord.read.who.alike import nouns
from onrecord.read.who.anaphor import Anaphor
from onrecord.read.who.because import because
from onrecord.read.who.posts import PostBook, Posts
from onrecord.read.who.ranker import Ranker, trained
from onrecord.read.who.resolver import Found, Resolver
from onrecord.read.who.titles import SHAPES, Title, title

__all__ = [
    "SHAPES",
    "Anaphor",
    "Found",
    "PostBook",
    "Posts",
    "Ranker",
    "Resolver",
    "Title",
    "because",
    "nouns",
    "title",
    "trained",
]
