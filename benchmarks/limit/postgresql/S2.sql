SELECT '{"nodeAsOf":{"id":' || to_json(%(id)s::text)::text || ',"reference":"' || g.number || '.' || a.number
    || '","wording":' || to_json(a.wording)::text || ',"dueOn":' || coalesce('"' || a.due_on || '"', 'null')
    || ',"progress":' || coalesce('"' || upper(p.progress) || '"', 'null')
    || ',"standing":' || CASE
        WHEN p.progress = 'completed' THEN '"COMPLETED"'
        WHEN a.due_on IS NULL THEN '"NO_DATES_GIVEN"'
        WHEN a.due_on < %(asOf)s::date THEN '"OVERDUE"'
        WHEN a.due_on <= %(asOf)s::date + 90 THEN '"DUE_SOON"'
        WHEN p.as_of < %(asOf)s::date - 100 THEN '"STALE"'
        WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= %(asOf)s::date) THEN '"STALE"'
        ELSE '"ON_TRACK"'
    END
    || ',"leads":[' || coalesce((SELECT string_agg(to_json(l.name)::text, ',' ORDER BY l.position) FROM action_parties l
            WHERE l.action_id = a.id AND l.role = 'lead'), '')
    || '],"latestReport":' || coalesce(
        '{"progress":"' || upper(p.progress) || '","asOf":"' || p.as_of
        || '","recordedBy":' || to_json(p.recorded_by)::text || ',"note":' || coalesce(to_json(p.note)::text, 'null') || '}', 'null')
    || ',"goal":{"number":' || g.number || ',"title":' || to_json(g.title)::text
    || '},"department":{"code":' || to_json(d.key)::text || ',"name":' || to_json(d.name)::text || '}}}'
FROM actions a
JOIN goals g ON g.id = a.goal_id
JOIN reaps r ON r.id = g.reap_id
JOIN departments d ON d.id = r.department_id
LEFT JOIN LATERAL (
    SELECT n.* FROM progress_reports n
    WHERE n.action_id = a.id AND n.as_of <= %(asOf)s::date
    ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
) p ON true
WHERE a.key = %(key)s
