"""Date: when an article was published and when its words were said: as it states it, or as its clues give it.

Unknown stays unknown.
"""

from onrecord.date.dating import dated
from onrecord.date.saying import said
from onrecord.date.tenures import Tenures

__all__ = ["Tenures", "dated", "said"]
