"""Date: when an article was published and when its words were said, as far as it states it. Unknown stays unknown."""

from onrecord.date.publication import dated
from onrecord.date.saying import said

__all__ = ["dated", "said"]
