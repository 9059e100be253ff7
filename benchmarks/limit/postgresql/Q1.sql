WITH standings (place, value, label) AS (
    VALUES (0, 'completed', 'Completed'), (1, 'no_dates_given', 'No dates given'), (2, 'overdue', 'Overdue'),
        (3, 'due_soon', 'Due soon'), (4, 'stale', 'Stale'), (5, 'on_track', 'On track')
),
counted AS MATERIALIZED (
    SELECT r.department_id,
        CASE
            WHEN p.progress = 'completed' THEN 0
            WHEN a.due_on IS NULL THEN 1
            WHEN a.due_on < %(asOf)s::date THEN 2
            WHEN a.due_on <= %(asOf)s::date + 90 THEN 3
            WHEN p.as_of < %(asOf)s::date - 100 THEN 4
            WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= %(asOf)s::date) THEN 4
            ELSE 5
        END AS place,
        count(*) AS actions
    FROM cycles c
    JOIN reaps r ON r.cycle_id = c.id
    JOIN goals g ON g.reap_id = r.id
    JOIN actions a ON a.goal_id = g.id
    LEFT JOIN LATERAL (
        SELECT n.progress, n.as_of FROM progress_reports n
        WHERE n.action_id = a.id AND n.as_of <= %(asOf)s::date
        ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
    ) p ON true
    WHERE c.name = %(cycle)s
    GROUP BY 1, 2
)
SELECT '{"actionCounts":[' || coalesce(string_agg(
    '{"by":[{"dimension":"DEPARTMENT","value":' || to_json(d.key)::text || ',"label":' || to_json(d.name)::text
    || '},{"dimension":"STANDING","value":"' || s.value || '","label":"' || s.label
    || '"}],"count":' || k.actions || ',"outOf":' || t.actions
    || ',"share":' || k.actions::float8 / t.actions || '}', ',' ORDER BY d.name, s.place), '') || ']}'
FROM counted k
CROSS JOIN (SELECT sum(actions)::bigint AS actions FROM counted) t
JOIN standings s ON s.place = k.place
JOIN departments d ON d.id = k.department_id
