SELECT '{"departments":{"nodes":[' || coalesce(group_concat(
    '{"code":' || json_quote(d.key) || ',"name":' || json_quote(d.name) || ',"reaps":[' || coalesce((
        SELECT group_concat(
            '{"title":' || json_quote(r.title) || ',"cycle":{"name":' || json_quote(r.name) || '},"goals":[' || coalesce((
                SELECT group_concat(
                    '{"number":' || g.number || ',"title":' || json_quote(g.title) || ',"actions":[' || coalesce((
                        SELECT group_concat(
                            '{"reference":"' || g.number || '.' || a.number || '","wording":' || json_quote(a.wording)
                            || ',"dueOn":' || json_quote(a.due_on)
                            || ',"standing":' || CASE
                                WHEN p.progress = 'completed' THEN '"COMPLETED"'
                                WHEN a.due_on IS NULL THEN '"NO_DATES_GIVEN"'
                                WHEN a.due_on < :asOf THEN '"OVERDUE"'
                                WHEN a.due_on <= date(:asOf, '+90 days') THEN '"DUE_SOON"'
                                WHEN p.as_of < date(:asOf, '-100 days') THEN '"STALE"'
                                WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= :asOf) THEN '"STALE"'
                                ELSE '"ON_TRACK"'
                            END
                            || ',"latestReport":' || iif(p.id IS NULL, 'null',
                                '{"progress":"' || upper(p.progress) || '","asOf":"' || p.as_of
                                || '","note":' || json_quote(p.note) || '}') || '}', ',')
                        FROM (SELECT * FROM actions WHERE goal_id = g.id ORDER BY number LIMIT 10) a
                        LEFT JOIN progress_reports p ON p.id = (
                            SELECT n.id FROM progress_reports n
                            WHERE n.action_id = a.id AND n.as_of <= :asOf
                            ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
                        )
                    ), '') || ']}', ',')
                FROM (SELECT * FROM goals WHERE reap_id = r.id ORDER BY number LIMIT 10) g
            ), '') || ']}', ',')
        FROM (
            SELECT r.id, r.title, c.name FROM reaps r JOIN cycles c ON c.id = r.cycle_id
            WHERE r.department_id = d.id ORDER BY c.starts_on DESC, r.id
        ) r
    ), '') || ']}', ','), '') || ']}}'
FROM (
    SELECT id, key, name FROM departments
    WHERE (active_from IS NULL OR active_from <= :asOf) AND (active_until IS NULL OR active_until >= :asOf)
    ORDER BY sort_name, id LIMIT 5
) d
