WITH standings (place, value, label) AS (
    VALUES (0, 'completed', 'Completed'), (1, 'no_dates_given', 'No dates given'), (2, 'overdue', 'Overdue'),
        (3, 'due_soon', 'Due soon'), (4, 'stale', 'Stale'), (5, 'on_track', 'On track')
),
counted AS MATERIALIZED (
    SELECT r.department_id,
        CASE
            WHEN p.progress = 'completed' THEN 0
            WHEN a.due_on IS NULL THEN 1
            WHEN a.due_on < :asOf THEN 2
            WHEN a.due_on <= date(:asOf, '+90 days') THEN 3
            WHEN p.as_of < date(:asOf, '-100 days') THEN 4
            WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= :asOf) THEN 4
            ELSE 5
        END AS place,
        count(*) AS actions
    FROM cycles c
    JOIN reaps r ON r.cycle_id = c.id
    JOIN goals g ON g.reap_id = r.id
    JOIN actions a ON a.goal_id = g.id
    LEFT JOIN progress_reports p ON p.id = (
        SELECT n.id FROM progress_reports n
        WHERE n.action_id = a.id AND n.as_of <= :asOf
        ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
    )
    WHERE c.name = :cycle
    GROUP BY 1, 2
)
SELECT '{"actionCounts":[' || coalesce(group_concat(item, ','), '') || ']}'
FROM (
    SELECT '{"by":[{"dimension":"DEPARTMENT","value":' || json_quote(d.key) || ',"label":' || json_quote(d.name)
        || '},{"dimension":"STANDING","value":"' || s.value || '","label":"' || s.label
        || '"}],"count":' || k.actions || ',"outOf":' || t.actions
        || ',"share":' || printf('%!.17g', k.actions * 1.0 / t.actions) || '}' AS item
    FROM counted k
    CROSS JOIN (SELECT sum(actions) AS actions FROM counted) t
    JOIN standings s ON s.place = k.place
    JOIN departments d ON d.id = k.department_id
    ORDER BY d.name, s.place
)
