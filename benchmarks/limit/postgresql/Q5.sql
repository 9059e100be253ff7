WITH asked AS MATERIALIZED (
    SELECT id, key, name, sort_name FROM departments
    WHERE (active_from IS NULL OR active_from <= %(asOf)s::date)
        AND (active_until IS NULL OR active_until >= %(asOf)s::date)
    ORDER BY sort_name, id LIMIT 20
),
cells AS MATERIALIZED (
    SELECT w.department_id, y.fiscal_year,
        '{"stage":"' || upper(coalesce(s.stage, 'not_started'))
        || '","stageSince":' || coalesce('"' || s.as_of || '"', 'null')
        || ',"submittedOn":' || coalesce('"' || CASE
            WHEN s.stage IN ('submitted', 'feedback_given', 'revised', 'completed') THEN (
                SELECT min(h.as_of) FROM worksheet_stages h
                WHERE h.worksheet_id = w.id AND h.as_of <= %(asOf)s::date
                    AND h.stage IN ('submitted', 'feedback_given', 'revised', 'completed')
            )
        END || '"', 'null')
        || ',"isLate":' || coalesce(
            coalesce(s.stage, 'not_started') IN ('not_started', 'draft') AND y.due_on < %(asOf)s::date AND EXISTS (
                SELECT FROM budget_year_filers f WHERE f.budget_year_id = y.id AND f.department_id = w.department_id
            ), false)::text || '}' AS cell
    FROM asked q
    JOIN worksheets w ON w.department_id = q.id
    JOIN budget_years y ON y.id = w.budget_year_id
    LEFT JOIN LATERAL (
        SELECT n.stage, n.as_of FROM worksheet_stages n
        WHERE n.worksheet_id = w.id AND n.as_of <= %(asOf)s::date
        ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
    ) s ON true
    WHERE y.fiscal_year IN (%(first)s, %(second)s, %(third)s, %(fourth)s)
)
SELECT '{"departments":{"nodes":[' || coalesce(string_agg(
    '{"code":' || to_json(q.key)::text || ',"name":' || to_json(q.name)::text
    || ',"first":' || coalesce((SELECT cell FROM cells WHERE department_id = q.id AND fiscal_year = %(first)s), 'null')
    || ',"second":' || coalesce(
        (SELECT cell FROM cells WHERE department_id = q.id AND fiscal_year = %(second)s), 'null')
    || ',"third":' || coalesce((SELECT cell FROM cells WHERE department_id = q.id AND fiscal_year = %(third)s), 'null')
    || ',"fourth":' || coalesce(
        (SELECT cell FROM cells WHERE department_id = q.id AND fiscal_year = %(fourth)s), 'null')
    || '}', ',' ORDER BY q.sort_name, q.id), '') || ']}}'
FROM asked q
