WITH asked AS MATERIALIZED (
    SELECT id, key, name, row_number() OVER () AS place
    FROM (
        SELECT id, key, name FROM departments
        WHERE (active_from IS NULL OR active_from <= :asOf) AND (active_until IS NULL OR active_until >= :asOf)
        ORDER BY sort_name, id LIMIT 20
    )
),
cells AS MATERIALIZED (
    SELECT w.department_id, y.fiscal_year,
        '{"stage":"' || upper(coalesce(s.stage, 'not_started')) || '","stageSince":' || json_quote(s.as_of)
        || ',"submittedOn":' || json_quote(iif(s.stage IN ('submitted', 'feedback_given', 'revised', 'completed'), (
            SELECT min(h.as_of) FROM worksheet_stages h
            WHERE h.worksheet_id = w.id AND h.as_of <= :asOf
                AND h.stage IN ('submitted', 'feedback_given', 'revised', 'completed')
        ), NULL))
        || ',"isLate":' || iif(
            coalesce(s.stage, 'not_started') IN ('not_started', 'draft') AND y.due_on < :asOf AND EXISTS (
                SELECT 1 FROM budget_year_filers f WHERE f.budget_year_id = y.id AND f.department_id = w.department_id
            ), 'true', 'false') || '}' AS cell
    FROM asked q
    JOIN worksheets w ON w.department_id = q.id
    JOIN budget_years y ON y.id = w.budget_year_id
    LEFT JOIN worksheet_stages s ON s.id = (
        SELECT n.id FROM worksheet_stages n
        WHERE n.worksheet_id = w.id AND n.as_of <= :asOf
        ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
    )
    WHERE y.fiscal_year IN (:first, :second, :third, :fourth)
)
SELECT '{"departments":{"nodes":[' || coalesce(group_concat(
    '{"code":' || json_quote(key) || ',"name":' || json_quote(name)
    || ',"first":' || coalesce((SELECT cell FROM cells WHERE department_id = id AND fiscal_year = :first), 'null')
    || ',"second":' || coalesce((SELECT cell FROM cells WHERE department_id = id AND fiscal_year = :second), 'null')
    || ',"third":' || coalesce((SELECT cell FROM cells WHERE department_id = id AND fiscal_year = :third), 'null')
    || ',"fourth":' || coalesce((SELECT cell FROM cells WHERE department_id = id AND fiscal_year = :fourth), 'null')
    || '}', ','), '') || ']}}'
FROM (SELECT * FROM asked ORDER BY place)
