WITH month_ends AS MATERIALIZED (
    SELECT least(
        (date_trunc('month', %(asOf)s::date) - n * interval '1 month' + interval '1 month' - interval '1 day')::date,
        %(asOf)s::date
    ) AS day
    FROM generate_series(0, 23) n
),
asked AS MATERIALIZED (
    SELECT d.id, d.key, d.name, d.sort_name, r.id AS reap_id
    FROM (
        SELECT id, key, name, sort_name FROM departments
        WHERE (active_from IS NULL OR active_from <= %(asOf)s::date)
            AND (active_until IS NULL OR active_until >= %(asOf)s::date)
        ORDER BY sort_name, id LIMIT 100
    ) d
    LEFT JOIN reaps r ON r.department_id = d.id AND r.cycle_id = (SELECT id FROM cycles WHERE name = %(cycle)s)
),
held AS MATERIALIZED (
    SELECT g.reap_id, p.progress, p.as_of, lead(p.as_of, 1, 'infinity'::date) OVER w AS until
    FROM asked q
    JOIN goals g ON g.reap_id = q.reap_id
    JOIN actions a ON a.goal_id = g.id
    JOIN progress_reports p ON p.action_id = a.id
    WINDOW w AS (PARTITION BY p.action_id ORDER BY p.as_of, p.recorded_at, p.id)
),
counted AS (
    SELECT h.reap_id, m.day, count(*) AS reported, count(*) FILTER (WHERE h.progress = 'completed') AS completed,
        count(*) FILTER (WHERE h.progress = 'ongoing') AS ongoing
    FROM held h
    JOIN month_ends m ON m.day >= h.as_of AND m.day < h.until
    GROUP BY 1, 2
),
totals AS (
    SELECT g.reap_id, count(*) AS actions
    FROM asked q
    JOIN goals g ON g.reap_id = q.reap_id
    JOIN actions a ON a.goal_id = g.id
    GROUP BY 1
),
months AS (
    SELECT q.reap_id, string_agg(
        '{"month":"' || m.day || '","completed":' || coalesce(k.completed, 0)
        || ',"ongoing":' || coalesce(k.ongoing, 0)
        || ',"noReport":' || coalesce(t.actions, 0) - coalesce(k.reported, 0)
        || ',"total":' || coalesce(t.actions, 0) || '}', ',' ORDER BY m.day) AS items
    FROM asked q
    CROSS JOIN month_ends m
    LEFT JOIN totals t ON t.reap_id = q.reap_id
    LEFT JOIN counted k ON k.reap_id = q.reap_id AND k.day = m.day
    WHERE q.reap_id IS NOT NULL
    GROUP BY 1
)
SELECT '{"departments":{"nodes":[' || coalesce(string_agg(
    '{"code":' || to_json(q.key)::text || ',"name":' || to_json(q.name)::text
    || ',"reap":' || coalesce('{"monthlyProgress":[' || m.items || ']}', 'null') || '}', ',' ORDER BY q.sort_name, q.id
), '') || ']}}'
FROM asked q
LEFT JOIN months m ON m.reap_id = q.reap_id
