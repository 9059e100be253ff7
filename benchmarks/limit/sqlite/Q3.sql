WITH found AS MATERIALIZED (
    SELECT a.id, a.key, a.wording, g.number || '.' || a.number AS reference, a.due_on, p.progress, p.as_of,
        d.key AS code, d.name, d.sort_name,
        CASE
            WHEN a.due_on < :asOf THEN 'OVERDUE'
            WHEN a.due_on <= date(:asOf, '+90 days') THEN 'DUE_SOON'
            WHEN p.as_of < date(:asOf, '-100 days') THEN 'STALE'
            WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= :asOf) THEN 'STALE'
            ELSE 'ON_TRACK'
        END AS standing
    FROM departments d
    JOIN reaps r ON r.department_id = d.id
    JOIN cycles c ON c.id = r.cycle_id
    JOIN goals g ON g.reap_id = r.id
    JOIN actions a ON a.goal_id = g.id
    LEFT JOIN progress_reports p ON p.id = (
        SELECT n.id FROM progress_reports n
        WHERE n.action_id = a.id AND n.as_of <= :asOf
        ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
    )
    WHERE d.key IN (SELECT value FROM json_each(:departments)) AND c.name IN (SELECT value FROM json_each(:cycles))
        AND a.due_on >= :dueFrom AND p.progress IS NOT 'completed'
),
page AS MATERIALIZED (
    SELECT *, row_number() OVER () AS place
    FROM (SELECT * FROM found ORDER BY due_on, sort_name, id LIMIT 51)
)
SELECT '{"actions":{"totalCount":' || (SELECT count(*) FROM found)
    || ',"pageInfo":{"hasNextPage":' || iif((SELECT count(*) FROM page) > 50, 'true', 'false')
    || ',"endCursor":' || json_quote((
        SELECT cursor_of('["DUE_ON-asc","' || due_on || '",' || json_quote(sort_name) || ',' || id || ']')
        FROM page WHERE place <= 50 ORDER BY place DESC LIMIT 1
    ))
    || '},"nodes":[' || coalesce((
        SELECT group_concat(
            '{"key":' || json_quote(key) || ',"reference":"' || reference || '","wording":' || json_quote(wording)
            || ',"dueOn":"' || due_on || '","standing":"' || standing
            || '","progress":' || json_quote(upper(progress)) || ',"lastReportOn":' || json_quote(as_of)
            || ',"department":{"code":' || json_quote(code) || ',"name":' || json_quote(name) || '}}', ',')
        FROM page WHERE place <= 50
    ), '') || ']}}'
