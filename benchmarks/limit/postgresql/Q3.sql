WITH found AS MATERIALIZED (
    SELECT a.id, a.key, a.wording, g.number || '.' || a.number AS reference, a.due_on, p.progress, p.as_of,
        d.key AS code, d.name, d.sort_name,
        CASE
            WHEN a.due_on < %(asOf)s::date THEN 'OVERDUE'
            WHEN a.due_on <= %(asOf)s::date + 90 THEN 'DUE_SOON'
            WHEN p.as_of < %(asOf)s::date - 100 THEN 'STALE'
            WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= %(asOf)s::date) THEN 'STALE'
            ELSE 'ON_TRACK'
        END AS standing
    FROM departments d
    JOIN reaps r ON r.department_id = d.id
    JOIN cycles c ON c.id = r.cycle_id
    JOIN goals g ON g.reap_id = r.id
    JOIN actions a ON a.goal_id = g.id
    LEFT JOIN LATERAL (
        SELECT n.progress, n.as_of FROM progress_reports n
        WHERE n.action_id = a.id AND n.as_of <= %(asOf)s::date
        ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
    ) p ON true
    WHERE d.key = ANY (%(departments)s) AND c.name = ANY (%(cycles)s)
        AND a.due_on >= %(dueFrom)s::date AND p.progress IS DISTINCT FROM 'completed'
),
page AS MATERIALIZED (
    SELECT *, row_number() OVER (ORDER BY due_on, sort_name, id) AS place
    FROM found ORDER BY due_on, sort_name, id LIMIT 51
)
SELECT '{"actions":{"totalCount":' || (SELECT count(*) FROM found)
    || ',"pageInfo":{"hasNextPage":' || ((SELECT count(*) FROM page) > 50)::text
    || ',"endCursor":' || coalesce((
        SELECT '"' || translate(encode(convert_to(
            '["DUE_ON-asc","' || due_on || '",' || to_json(sort_name)::text || ',' || id || ']', 'UTF8'
        ), 'base64'), E'+/\n', '-_') || '"'
        FROM page WHERE place <= 50 ORDER BY place DESC LIMIT 1
    ), 'null')
    || '},"nodes":[' || coalesce((
        SELECT string_agg(
            '{"key":' || to_json(key)::text || ',"reference":"' || reference
            || '","wording":' || to_json(wording)::text || ',"dueOn":"' || due_on || '","standing":"' || standing
            || '","progress":' || coalesce('"' || upper(progress) || '"', 'null')
            || ',"lastReportOn":' || coalesce('"' || as_of || '"', 'null')
            || ',"department":{"code":' || to_json(code)::text || ',"name":' || to_json(name)::text
            || '}}', ',' ORDER BY place)
        FROM page WHERE place <= 50
    ), '') || ']}}'
