WITH asked AS MATERIALIZED (
    SELECT id, key, name, sort_name FROM departments
    WHERE (active_from IS NULL OR active_from <= %(asOf)s::date)
        AND (active_until IS NULL OR active_until >= %(asOf)s::date)
    ORDER BY sort_name, id LIMIT 5
)
SELECT '{"departments":{"nodes":[' || coalesce(string_agg(
    '{"code":' || to_json(d.key)::text || ',"name":' || to_json(d.name)::text
    || ',"reaps":[' || coalesce(z.items, '') || ']}', ',' ORDER BY d.sort_name, d.id), '') || ']}}'
FROM asked d
LEFT JOIN LATERAL (
    SELECT string_agg(
        '{"title":' || to_json(r.title)::text || ',"cycle":{"name":' || to_json(c.name)::text
        || '},"goals":[' || coalesce(y.items, '') || ']}', ',' ORDER BY c.starts_on DESC, r.id) AS items
    FROM reaps r
    JOIN cycles c ON c.id = r.cycle_id
    LEFT JOIN LATERAL (
        SELECT string_agg(
            '{"number":' || g.number || ',"title":' || to_json(g.title)::text
            || ',"actions":[' || coalesce(x.items, '') || ']}', ',' ORDER BY g.number) AS items
        FROM (SELECT id, number, title FROM goals WHERE reap_id = r.id ORDER BY number LIMIT 10) g
        LEFT JOIN LATERAL (
            SELECT string_agg(
                '{"reference":"' || g.number || '.' || a.number || '","wording":' || to_json(a.wording)::text
                || ',"dueOn":' || coalesce('"' || a.due_on || '"', 'null')
                || ',"standing":' || CASE
                    WHEN p.progress = 'completed' THEN '"COMPLETED"'
                    WHEN a.due_on IS NULL THEN '"NO_DATES_GIVEN"'
                    WHEN a.due_on < %(asOf)s::date THEN '"OVERDUE"'
                    WHEN a.due_on <= %(asOf)s::date + 90 THEN '"DUE_SOON"'
                    WHEN p.as_of < %(asOf)s::date - 100 THEN '"STALE"'
                    WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= %(asOf)s::date) THEN '"STALE"'
                    ELSE '"ON_TRACK"'
                END
                || ',"latestReport":' || coalesce(
                    '{"progress":"' || upper(p.progress) || '","asOf":"' || p.as_of
                    || '","note":' || coalesce(to_json(p.note)::text, 'null') || '}', 'null')
                || '}', ',' ORDER BY a.number) AS items
            FROM (SELECT * FROM actions WHERE goal_id = g.id ORDER BY number LIMIT 10) a
            LEFT JOIN LATERAL (
                SELECT n.progress, n.as_of, n.note FROM progress_reports n
                WHERE n.action_id = a.id AND n.as_of <= %(asOf)s::date
                ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
            ) p ON true
        ) x ON true
    ) y ON true
    WHERE r.department_id = d.id
) z ON true
