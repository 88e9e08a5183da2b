"""Named: whom and what an article names, with titles, short forms and collective voices."""
