"""What a report shows as a whole, as data: the state of every claim, records of sources, timelines, who agrees with whom."""
