"""Three made-up articles, with figures, furniture and traps as real ones have them, and what a careful editor records of each."""

from __future__ import annotations

from tests.draft.newsroom import WORDS

VOCABULARY = WORDS

HARBOUR = """\
Fewer sailors come ashore in Norland

By Ada Quill, 15 July 2020, 08:02 am

NORLAND — Between January and May of this year, 1,042 sailors landed in Norland, the Harbour Ministry said on Tuesday. In 2019, \
1,127 sailors landed there, according to the ministry.

"Camp 14 is closed," said Mr Reed, 61, who has worked on Pier 9 for 20 years. In the second quarter of 2020, 112 sailors landed, \
the Harbour Ministry said. In June the crew of the Albatross, 31, landed in Norland.

Of the 1,127 sailors who landed in 2019, 70 percent were women, the ministry said.

Read also: Ten storms that changed the coast
"""

FERRY = """\
Over 20,000 sailors since the flood

2019-03-02

Over 20,000 sailors have landed in Norland since the flood, the Harbour Ministry said. Call 555-0147-22 for tips.

In 2018, 1,137 sailors landed in Norland, the ministry said. Captain Moor, 43, a veteran of the 1997 season, was one of them.

About 900 women landed in 2018, according to the Harbour Ministry. The two sides won 3-1 on Sunday.
"""

LIGHTS = """\
Lights on the pier

18 December 2020

In 2020, 229 sailors landed in Norland, the Harbour Ministry said on Friday. That compares with 1,047 in 2019.

Flight 370 was late by three hours. Some 3,000 sailors were living in Norland at the end of November 2020, the ministry said.
"""

ARTICLES = {
    "harbour": ("Harbour Post", "2020-07-15", HARBOUR),
    "ferry": ("Ferry Herald", "2019-03-02", FERRY),
    "lights": ("Pier Courier", "2020-12-18", LIGHTS),
}
"""By name: publisher, date and text."""

BY_HAND = {
    "harbour-post-2020-07-15": """\
article: {title: Fewer sailors come ashore in Norland, publisher: Harbour Post, published: 2020-07-15}
defaults: {scope: landings, source: Harbour Ministry}
claims:
  - {id: to-may, quote: "1,042 sailors", value: "1,042", period: 2020-01/2020-05}
  - {id: in-2019, quote: "1,127 sailors", value: "1,127", period: 2019}
  - {id: quarter, quote: 112 sailors, value: 112, period: 2020-Q2}
  - {id: albatross, quote: 31, value: 31, period: 2020-06}
  - {id: women, quote: 70 percent were women, share: 70 percent, of: {who: sailors},
     scope: {who: women, event: landed, where: Norland}, period: 2019}
""",
    "ferry-herald-2019-03-02": """\
article: {title: "Over 20,000 sailors since the flood", publisher: Ferry Herald, published: 2019-03-02}
defaults: {scope: landings, source: Harbour Ministry}
claims:
  - {id: since, quote: "Over 20,000 sailors", value: "over 20,000", period: since the flood}
  - {id: in-2018, quote: "1,137 sailors", value: "1,137", period: 2018}
  - {id: women, quote: About 900 women, value: about 900, scope: {who: women}, period: 2018}
""",
    "pier-courier-2020-12-18": """\
article: {title: Lights on the pier, publisher: Pier Courier, published: 2020-12-18}
defaults: {scope: landings, source: Harbour Ministry}
claims:
  - {id: in-2020, quote: 229 sailors, value: 229, period: 2020/2020-12-18}
  - {id: in-2019, quote: "1,047", value: "1,047", period: 2019}
  - {id: living, quote: "Some 3,000 sailors", value: "some 3,000", scope: {event: residing}, period: 2020-11-30}
""",
}
"""The claim files of a careful editor, by stem."""
