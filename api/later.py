"""Types of the graph by name, for fields that need a type before it is defined: departments have REAPs, and a REAP
has a department.
"""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from api.actions import Action
    from api.budgeting_for_equity import BudgetYear
    from api.citywide_plan import Pillar
    from api.departments import Department
    from api.equity_action_teams import Team
    from api.measures import Measure
    from api.obligation_totals import ObligationTotal
    from api.obligations import DepartmentObligations
    from api.reaps import Goal, Reap
    from api.sources import Source
    from api.work_plan import Strategy
    from api.worksheets import Worksheet

LaterAction = Annotated["Action", strawberry.lazy("api.actions")]
LaterBudgetYear = Annotated["BudgetYear", strawberry.lazy("api.budgeting_for_equity")]
LaterDepartment = Annotated["Department", strawberry.lazy("api.departments")]
LaterDepartmentObligations = Annotated["DepartmentObligations", strawberry.lazy("api.obligations")]
LaterGoal = Annotated["Goal", strawberry.lazy("api.reaps")]
LaterMeasure = Annotated["Measure", strawberry.lazy("api.measures")]
LaterObligationTotal = Annotated["ObligationTotal", strawberry.lazy("api.obligation_totals")]
LaterPillar = Annotated["Pillar", strawberry.lazy("api.citywide_plan")]
LaterReap = Annotated["Reap", strawberry.lazy("api.reaps")]
LaterSource = Annotated["Source", strawberry.lazy("api.sources")]
LaterStrategy = Annotated["Strategy", strawberry.lazy("api.work_plan")]
LaterTeam = Annotated["Team", strawberry.lazy("api.equity_action_teams")]
LaterWorksheet = Annotated["Worksheet", strawberry.lazy("api.worksheets")]
