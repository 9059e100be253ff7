"""The same answers by SQL written by hand: the limit that the planner is measured against.

`{quote}` and `{all}` stand for what the two kinds of database call differently.
"""

import re

QUOTE = re.compile(r"\{quote\}\(([\w.]+(?:\([\w.]+\))?)\)")
DAYS = ("day", "day90", "day100")

SAYS = {
    "sqlite": {"quote": r"json_quote(\1)", "all": "group_concat", "id": "base64_of('Action:' || a.key)"},
    "postgresql": {
        "quote": r"CAST(to_json(\1) AS text)",
        "all": "string_agg",
        "id": "translate(encode(convert_to('Action:' || a.key, 'UTF8'), 'base64'), chr(10), '')",
    },
}

NEWEST = (
    "(SELECT n.id FROM progress_reports n WHERE n.action_id = a.id AND n.as_of <= {day}"
    " ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1)"
)
STANDING = (
    "CASE WHEN r.progress = 'completed' THEN 'COMPLETED' WHEN a.due_on IS NULL THEN 'NO_DATES_GIVEN'"
    " WHEN a.due_on < {day} THEN 'OVERDUE' WHEN a.due_on <= {day90} THEN 'DUE_SOON'"
    " WHEN r.as_of < {day100} OR (r.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= {day}))"
    " THEN 'STALE' ELSE 'ON_TRACK' END"
)
FILED = (
    "(SELECT f.state = 'filed' FROM filings f WHERE f.reap_id = p.id AND f.as_of <= {day}"
    " ORDER BY f.as_of DESC, f.recorded_at DESC, f.id DESC LIMIT 1)"
)

EVERYTHING = (
    """
SELECT '{{"data":{{"departments":{{"nodes":[' || {all}(t, ',') || ']}}}}}}' FROM (
SELECT '{{"code":' || {quote}(d.key) || ',"name":' || {quote}(d.name) || ',"reaps":' || coalesce((
  SELECT '[' || {all}(t, ',') || ']' FROM (
  SELECT '{{"title":' || {quote}(p.title) || ',"isFiled":' || CASE WHEN """
    + FILED
    + """ THEN 'true' ELSE 'false' END
    || ',"cycle":{{"name":' || {quote}(c.name) || '}},"goals":' || coalesce((
    SELECT '[' || {all}(t, ',') || ']' FROM (
    SELECT '{{"number":' || g.number || ',"title":' || {quote}(g.title) || ',"actions":' || coalesce((
      SELECT '[' || {all}(t, ',') || ']' FROM (
      SELECT '{{"reference":"' || g.number || '.' || a.number || '","wording":' || {quote}(a.wording)
        || ',"dueOn":' || coalesce({quote}(a.due_on), 'null') || ',"standing":"' || """
    + STANDING
    + """ || '","latestReport":'
        || coalesce('{{"progress":"' || upper(r.progress) || '","asOf":' || {quote}(r.as_of)
        || ',"note":' || coalesce({quote}(r.note), 'null') || '}}', 'null') || '}}' AS t
      FROM actions a LEFT JOIN progress_reports r ON r.id = """
    + NEWEST
    + """ WHERE a.goal_id = g.id ORDER BY a.number LIMIT 50) x), '[]') || '}}' AS t
    FROM goals g WHERE g.reap_id = p.id ORDER BY g.number LIMIT 50) x), '[]') || '}}' AS t
  FROM reaps p JOIN cycles c ON c.id = p.cycle_id WHERE p.department_id = d.id ORDER BY c.starts_on DESC) x), '[]')
  || '}}' AS t
FROM departments d WHERE (active_from IS NULL OR active_from <= {day})
  AND (active_until IS NULL OR active_until >= {day}) ORDER BY sort_name, id LIMIT 30) x"""
)

WORKSHEETS = """
SELECT '{{"data":{{"departments":{{"nodes":[' || {all}(t, ',') || ']}}}}}}' FROM (
SELECT '{{"code":' || {quote}(d.key) || ',"name":' || {quote}(d.name) || ',"worksheets":' || coalesce((
  SELECT '[' || {all}(t, ',') || ']' FROM (
  SELECT '{{"stage":"' || upper(coalesce(s.stage, 'not_started')) || '","stageSince":'
    || coalesce({quote}(s.as_of), 'null') || ',"isSubmitted":'
    || CASE WHEN s.stage IN ('submitted', 'feedback_given', 'revised', 'completed') THEN 'true' ELSE 'false' END
    || ',"isLate":' || CASE WHEN coalesce(s.stage, 'not_started') IN ('not_started', 'draft') AND y.due_on < {day}
      AND EXISTS (SELECT 1 FROM budget_year_filers m WHERE m.budget_year_id = y.id AND m.department_id = d.id)
      THEN 'true' ELSE 'false' END
    || ',"submittedOn":' || CASE WHEN s.stage IN ('submitted', 'feedback_given', 'revised', 'completed') THEN coalesce(
      (SELECT {quote}(min(h.as_of)) FROM worksheet_stages h WHERE h.worksheet_id = w.id AND h.as_of <= {day}
       AND h.stage IN ('submitted', 'feedback_given', 'revised', 'completed')), 'null') ELSE 'null' END
    || ',"budgetYear":{{"fiscalYear":' || {quote}(y.fiscal_year) || '}}}}' AS t
  FROM worksheets w JOIN budget_years y ON y.id = w.budget_year_id
  LEFT JOIN worksheet_stages s ON s.id = (SELECT n.id FROM worksheet_stages n WHERE n.worksheet_id = w.id
    AND n.as_of <= {day} ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1)
  WHERE w.department_id = d.id ORDER BY y.fiscal_year DESC) x), '[]') || '}}' AS t
FROM departments d WHERE (active_from IS NULL OR active_from <= {day})
  AND (active_until IS NULL OR active_until >= {day}) ORDER BY sort_name, id LIMIT 100) x"""

ACTIONS = (
    """
WITH found AS MATERIALIZED (
  SELECT a.id, a.key, a.wording, a.due_on, a.number, g.number AS goal, r.progress, r.as_of, """
    + STANDING
    + """ AS standing, d.key AS code, d.name, d.sort_name
  FROM actions a JOIN goals g ON g.id = a.goal_id JOIN reaps p ON p.id = g.reap_id JOIN cycles c ON c.id = p.cycle_id
  JOIN departments d ON d.id = p.department_id LEFT JOIN progress_reports r ON r.id = """
    + NEWEST
    + """
  WHERE c.name = :cycle),
kept AS MATERIALIZED (SELECT * FROM found WHERE standing IN ('OVERDUE', 'STALE')),
page AS MATERIALIZED (SELECT * FROM kept ORDER BY (due_on IS NULL), due_on, sort_name, id LIMIT 51)
SELECT (SELECT count(*) FROM kept), '{{"id":"' || {id} || '","reference":"' || a.goal || '.' || a.number
  || '","wording":' || {quote}(a.wording) || ',"dueOn":' || coalesce({quote}(a.due_on), 'null') || ',"progress":'
  || coalesce('"' || upper(a.progress) || '"', 'null') || ',"standing":"' || a.standing || '","lastReportOn":'
  || coalesce({quote}(a.as_of), 'null') || ',"department":{{"code":' || {quote}(a.code) || ',"name":'
  || {quote}(a.name) || '}}}}', a.due_on, a.sort_name, a.id
FROM page a ORDER BY (a.due_on IS NULL), a.due_on, a.sort_name, a.id"""
)

MONTHS = (
    """
SELECT '{{"data":{{"departments":{{"nodes":[' || {all}(t, ',') || ']}}}}}}' FROM (
SELECT '{{"code":' || {quote}(d.key) || ',"name":' || {quote}(d.name) || ',"reap":' || coalesce((
  SELECT '{{"monthlyProgress":[' || {all}(t, ',') || ']}}' FROM (
  SELECT '{{"month":' || {quote}(m.day) || ',"completed":' || count(CASE WHEN r.progress = 'completed' THEN 1 END)
    || ',"inProgress":' || count(CASE WHEN r.progress = 'in_progress' THEN 1 END)
    || ',"ongoing":' || count(CASE WHEN r.progress = 'ongoing' THEN 1 END)
    || ',"notStarted":' || count(CASE WHEN r.progress = 'not_started' THEN 1 END)
    || ',"noReport":' || count(CASE WHEN r.progress IS NULL THEN 1 END) || ',"total":' || count(*) || '}}' AS t
  FROM months m JOIN goals g ON g.reap_id = p.id JOIN actions a ON a.goal_id = g.id
  LEFT JOIN progress_reports r ON r.id = """
    + NEWEST.replace("{day}", "m.day")
    + """
  GROUP BY m.day ORDER BY m.day) x), 'null') || '}}' AS t
FROM departments d LEFT JOIN reaps p ON p.department_id = d.id AND p.cycle_id = (
  SELECT id FROM cycles WHERE starts_on <= {day} AND ends_on >= {day} ORDER BY starts_on DESC LIMIT 1)
WHERE (active_from IS NULL OR active_from <= {day}) AND (active_until IS NULL OR active_until >= {day})
ORDER BY sort_name, d.id LIMIT 100) x"""
)

BY_HAND = {"3-actions": ACTIONS, "4-months": MONTHS, "5-worksheets": WORKSHEETS, "6-everything": EVERYTHING}


def statement(name: str, engine: str) -> str:
    """The statement for one kind of database."""
    days = {day: f"CAST(:{day} AS date)" if engine == "postgresql" else f":{day}" for day in DAYS}
    text = QUOTE.sub(SAYS[engine]["quote"], BY_HAND[name])
    return text.format(**SAYS[engine], **days)
