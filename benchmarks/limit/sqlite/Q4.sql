WITH RECURSIVE back (n, day) AS (
    SELECT 0, :asOf
    UNION ALL
    SELECT n + 1, date(:asOf, 'start of month', '-' || n || ' months', '-1 day') FROM back WHERE n < 23
),
month_ends AS MATERIALIZED (SELECT day FROM back ORDER BY day)
SELECT '{"departments":{"nodes":[' || coalesce(group_concat(
    '{"code":' || json_quote(d.key) || ',"name":' || json_quote(d.name) || ',"reap":' || iif(r.id IS NULL, 'null',
        '{"monthlyProgress":[' || (
            SELECT group_concat((
                SELECT '{"month":"' || m.day || '","completed":' || count(iif(p.progress = 'completed', 1, NULL))
                    || ',"ongoing":' || count(iif(p.progress = 'ongoing', 1, NULL))
                    || ',"noReport":' || (count(*) - count(p.id)) || ',"total":' || count(*) || '}'
                FROM goals g
                JOIN actions a ON a.goal_id = g.id
                LEFT JOIN progress_reports p ON p.id = (
                    SELECT n.id FROM progress_reports n
                    WHERE n.action_id = a.id AND n.as_of <= m.day
                    ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
                )
                WHERE g.reap_id = r.id
            ), ',')
            FROM month_ends m
        ) || ']}') || '}', ','), '') || ']}}'
FROM (
    SELECT id, key, name FROM departments
    WHERE (active_from IS NULL OR active_from <= :asOf) AND (active_until IS NULL OR active_until >= :asOf)
    ORDER BY sort_name, id LIMIT 100
) d
LEFT JOIN reaps r ON r.department_id = d.id AND r.cycle_id = (SELECT id FROM cycles WHERE name = :cycle)
