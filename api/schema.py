"""The whole graph. `python -m api.schema` prints it; api/schema.graphql keeps what was printed, and a test compares."""

from collections.abc import Sequence

import strawberry
from graphql import ASTValidationRule, GraphQLError, NoSchemaIntrospectionCustomRule, specified_rules
from strawberry.schema import Schema
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule
from strawberry.types import ExecutionContext

from api.action_counts import ActionCountsQuery
from api.action_lists import ActionsQuery
from api.budgeting_for_equity import BudgetYearsQuery
from api.change_counts import ChangeCountsQuery
from api.changes import ChangesQuery
from api.citywide_plan import CitywidePlanQuery
from api.citywide_reports import CitywideReport, CitywideReportsQuery
from api.citywide_strategy_lists import CitywideStrategiesQuery
from api.departments import DepartmentsQuery
from api.edition import EditionQuery
from api.enum_words import tell_words
from api.fiscal_years import FiscalYearsQuery
from api.limits import Limits
from api.measure_counts import MeasureCountsQuery
from api.measure_lists import MeasuresQuery
from api.nodes import NodeQuery
from api.obligations import ObligationsQuery
from api.progress_by_month import ProgressByMonthQuery
from api.reap_counts import ReapCountsQuery
from api.reap_lists import ReapsQuery
from api.rules import RulesQuery
from api.scalars import SCALARS
from api.search import SearchQuery
from api.sources import SourcesQuery
from api.strategy_counts import StrategyCountsQuery
from api.strategy_lists import StrategiesQuery
from api.team_counts import TeamCountsQuery
from api.team_lists import TeamsQuery
from api.work_plan import WorkPlanQuery
from api.worksheet_counts import WorksheetCountsQuery
from api.worksheet_lists import WorksheetsQuery


@strawberry.type(description="Where every question begins. Everything here is public, and nothing can be changed.")
class Query(
    EditionQuery,
    NodeQuery,
    CitywidePlanQuery,
    CitywideStrategiesQuery,
    FiscalYearsQuery,
    WorkPlanQuery,
    StrategiesQuery,
    DepartmentsQuery,
    ReapsQuery,
    ActionsQuery,
    TeamsQuery,
    BudgetYearsQuery,
    WorksheetsQuery,
    MeasuresQuery,
    ObligationsQuery,
    ActionCountsQuery,
    ProgressByMonthQuery,
    ReapCountsQuery,
    MeasureCountsQuery,
    StrategyCountsQuery,
    WorksheetCountsQuery,
    TeamCountsQuery,
    ChangesQuery,
    ChangeCountsQuery,
    CitywideReportsQuery,
    SearchQuery,
    SourcesQuery,
    RulesQuery,
):
    """The root fields of all concepts."""


class Graph(Schema):
    """The schema; errors are logged where they are shown and nowhere else, so that no request writes much log."""

    rules: Sequence[type[ASTValidationRule]] = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)
    """What documents have to keep."""

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Nothing: see `errors.shown`."""


def make_schema(*, introspection: bool = True) -> Graph:
    """The schema with the extensions that every request goes through."""
    schema = Graph(
        query=Query,
        types=[CitywideReport],
        extensions=[Limits],
        config=StrawberryConfig(scalar_map=SCALARS, disable_field_suggestions=not introspection),
    )
    if not introspection:
        schema.rules = (*schema.rules, NoSchemaIntrospectionCustomRule)
    if introspection:
        tell_words(schema._schema)
    return schema


def printed() -> str:
    """The schema as text."""
    return make_schema().as_str() + "\n"


if __name__ == "__main__":
    print(printed(), end="")
