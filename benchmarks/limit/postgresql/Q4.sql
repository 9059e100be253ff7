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
held AS (
    SELECT g.reap_id, p.progress, p.as_of, lag(p.progress) OVER (
        PARTITION BY p.action_id ORDER BY p.as_of, p.recorded_at, p.id
    ) AS before
    FROM asked q
    JOIN goals g ON g.reap_id = q.reap_id
    JOIN actions a ON a.goal_id = g.id
    JOIN progress_reports p ON p.action_id = a.id AND p.as_of <= %(asOf)s::date
),
moved AS (
    SELECT reap_id,
        greatest(
            least((date_trunc('month', as_of) + interval '1 month' - interval '1 day')::date, %(asOf)s::date),
            (SELECT min(day) FROM month_ends)
        ) AS day,
        count(*) FILTER (WHERE before IS NULL) AS reported,
        count(*) FILTER (WHERE progress = 'completed') - count(*) FILTER (WHERE before = 'completed') AS completed,
        count(*) FILTER (WHERE progress = 'ongoing') - count(*) FILTER (WHERE before = 'ongoing') AS ongoing
    FROM held
    GROUP BY 1, 2
),
totals AS (
    SELECT g.reap_id, count(*) AS actions
    FROM asked q
    JOIN goals g ON g.reap_id = q.reap_id
    JOIN actions a ON a.goal_id = g.id
    GROUP BY 1
),
by_month AS (
    SELECT q.reap_id, e.day, coalesce(t.actions, 0) AS actions, sum(coalesce(m.reported, 0)) OVER w AS reported,
        sum(coalesce(m.completed, 0)) OVER w AS completed, sum(coalesce(m.ongoing, 0)) OVER w AS ongoing
    FROM asked q
    CROSS JOIN month_ends e
    LEFT JOIN totals t ON t.reap_id = q.reap_id
    LEFT JOIN moved m ON m.reap_id = q.reap_id AND m.day = e.day
    WHERE q.reap_id IS NOT NULL
    WINDOW w AS (PARTITION BY q.reap_id ORDER BY e.day)
),
months AS (
    SELECT reap_id, string_agg(
        '{"month":"' || day || '","completed":' || completed || ',"ongoing":' || ongoing
        || ',"noReport":' || actions - reported || ',"total":' || actions || '}', ',' ORDER BY day) AS items
    FROM by_month
    GROUP BY 1
)
SELECT '{"departments":{"nodes":[' || coalesce(string_agg(
    '{"code":' || to_json(q.key)::text || ',"name":' || to_json(q.name)::text
    || ',"reap":' || coalesce('{"monthlyProgress":[' || m.items || ']}', 'null') || '}', ',' ORDER BY q.sort_name, q.id
), '') || ']}}'
FROM asked q
LEFT JOIN months m ON m.reap_id = q.reap_id
