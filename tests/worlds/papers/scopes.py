"""What is counted in these worlds, and the vocabulary that says so."""

from __future__ import annotations

from checker.model.scope import Scope

ALL, MEN, WOMEN, SOLDIERS, STUDENTS = "islanders", "men", "women", "soldiers", "students"
LEFT, ARRIVED, RESIDING = "left", "arrived", "residing"
LAND = "mainland"
PLACES = ("north coast", "south coast", "capital")
PARTS = {ALL: (MEN, WOMEN, SOLDIERS, STUDENTS), LAND: PLACES}
FIRST_YEAR, YEARS = 1990, 30

ARRIVALS = Scope(ALL, ARRIVED, LAND)
MINISTRY, SERIES, AGENCY, AID, OFFICE = "Ministry", "Ministry series", "Coast Press", "Harbour Aid", "Refugee Office"
PUBLISHERS = (
    *("Herald", "Gazette", "Courier", "Tribune", "Monitor", "Evening Post"),
    *("Harbour Times", "Island Weekly", "Morning Star", "Observer", "Radio Coast", "Chronicle"),
)

VOCABULARY = f"""\
who:
  {ALL}: {{also: [people from the islands], parts: [{{complete: [{MEN}, {WOMEN}]}}, {{some: [{SOLDIERS}, {STUDENTS}]}}]}}
  {MEN}: {{also: [males]}}
  {WOMEN}: {{also: [females]}}
  {SOLDIERS}: {{}}
  {STUDENTS}: {{}}
event:
  {LEFT}: {{kind: flow, also: [fled], begins: {FIRST_YEAR}-01-01, confusable: [{ARRIVED}, {RESIDING}]}}
  {ARRIVED}: {{kind: flow, follows: {LEFT}, begins: {FIRST_YEAR}-01-01, confusable: [{LEFT}, {RESIDING}]}}
  {RESIDING}: {{kind: state, also: [living], follows: {ARRIVED}, confusable: [{ARRIVED}]}}
where:
  {LAND}: {{parts: [{{complete: [{", ".join(PLACES)}]}}]}}
{"".join(f"  {place}: {{}}" + chr(10) for place in PLACES)}\
route: {{}}
scopes:
  arrivals: {{who: {ALL}, event: {ARRIVED}, where: {LAND}}}
periods: {{since the treaty: {FIRST_YEAR}-01-01/..}}
publishers:
{"".join(f"  {name}: {{}}" + chr(10) for name in (*PUBLISHERS, MINISTRY))}\
sources:
  {SERIES}: {{of: {MINISTRY}, trust: 5}}
  {MINISTRY}: {{also: [the ministry], trust: 2}}
  {OFFICE}: {{trust: 2}}
  {AID}: {{}}
  {AGENCY}: {{}}
"""
