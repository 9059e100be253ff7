SELECT '{"nodeAsOf":{"id":' || json_quote(:id) || ',"reference":"' || g.number || '.' || a.number
    || '","wording":' || json_quote(a.wording) || ',"dueOn":' || coalesce('"' || a.due_on || '"', 'null')
    || ',"progress":' || coalesce('"' || upper(p.progress) || '"', 'null')
    || ',"standing":' || CASE
        WHEN p.progress = 'completed' THEN '"COMPLETED"'
        WHEN a.due_on IS NULL THEN '"NO_DATES_GIVEN"'
        WHEN a.due_on < :asOf THEN '"OVERDUE"'
        WHEN a.due_on <= date(:asOf, '+90 days') THEN '"DUE_SOON"'
        WHEN p.as_of < date(:asOf, '-100 days') THEN '"STALE"'
        WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= :asOf) THEN '"STALE"'
        ELSE '"ON_TRACK"'
    END
    || ',"leads":[' || coalesce((SELECT group_concat(json_quote(name), ',') FROM (SELECT l.name FROM action_parties l
            WHERE l.action_id = a.id AND l.role = 'lead' ORDER BY l.position)), '')
    || '],"latestReport":' || coalesce(
        '{"progress":"' || upper(p.progress) || '","asOf":"' || p.as_of
        || '","recordedBy":' || json_quote(p.recorded_by) || ',"note":' || json_quote(p.note) || '}', 'null')
    || ',"goal":{"number":' || g.number || ',"title":' || json_quote(g.title)
    || '},"department":{"code":' || json_quote(d.key) || ',"name":' || json_quote(d.name) || '}}}'
FROM actions a
JOIN goals g ON g.id = a.goal_id
JOIN reaps r ON r.id = g.reap_id
JOIN departments d ON d.id = r.department_id
LEFT JOIN progress_reports p ON p.id = (
    SELECT n.id FROM progress_reports n
    WHERE n.action_id = a.id AND n.as_of <= :asOf
    ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
)
WHERE a.key = :key
