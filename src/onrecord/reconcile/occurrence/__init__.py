def occurrences(events, published, stories, names): return []
def meetings(o, e): return []
def measures(o, e): return []
