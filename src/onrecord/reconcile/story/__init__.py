"""Stories: which articles report one event, and what one copied from another."""

from onrecord.reconcile.story.kin import kin
from onrecord.reconcile.story.passages import passages
from onrecord.reconcile.story.profile import profile
from onrecord.reconcile.story.stories import stories

__all__ = ["kin", "passages", "profile", "stories"]
