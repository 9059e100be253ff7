"""The city's equity commitments and what has been reported about each of them.

One folder a concept: `models.py` holds its tables, `queries.py` what to ask of them, and every other module one rule.
Rules take plain values, know no database and no clock, and can be read beside the plan.
"""

from domain.sqlite_memory import configure

configure()  # here, before anybody opens a database
