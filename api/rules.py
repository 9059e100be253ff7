"""Every judgement of ours in words, so that nobody has to guess how a number was worked out."""

import strawberry

from api.context import Info
from api.meaning import From, Origin
from api.root import root
from domain.rules import RULES


@strawberry.type(
    description="A rule by which something is worked out that the City has not decided.",
    directives=[From(kind=Origin.PROGRAM)],
)
class Rule:
    key: str = strawberry.field(description="Its name for programs, as in reap-current.")
    name: str = strawberry.field(description="Its name.")
    sentence: str = strawberry.field(description="The rule, in words.")
    why: str = strawberry.field(description="Why it is so.")
    decision: str = strawberry.field(description="The decision record that holds it, below docs/decisions.")


@strawberry.type
class RulesQuery:
    @root("The rules by which this graph works things out.")
    async def rules(self, info: Info) -> list[Rule]:
        return [
            Rule(key=rule.key, name=rule.name, sentence=rule.sentence, why=rule.why, decision=rule.decision)
            for rule in RULES
        ]


def sentence(key: str) -> str:
    """The rule with this key, in words."""
    return next(rule.sentence for rule in RULES if rule.key == key)
