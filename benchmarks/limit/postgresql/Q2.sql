SELECT '{"department":' || coalesce((
    SELECT '{"code":' || to_json(d.key)::text || ',"name":' || to_json(d.name)::text || ',"reap":' || coalesce((
        SELECT '{"title":' || to_json(r.title)::text
            || ',"isFiled":' || CASE WHEN f.state = 'filed' THEN 'true' ELSE 'false' END
            || ',"filedOn":' || CASE WHEN f.state = 'filed' THEN '"' || f.as_of || '"' ELSE 'null' END
            || ',"cycle":{"name":' || to_json(c.name)::text || ',"startsOn":"' || c.starts_on
            || '","endsOn":"' || c.ends_on || '"},"goals":[' || coalesce((
                SELECT string_agg(
                    '{"number":' || g.number || ',"title":' || to_json(g.title)::text
                    || ',"communityIndicator":' || coalesce(to_json(g.community_indicator)::text, 'null')
                    || ',"actions":[' || coalesce(x.items, '') || ']}', ',' ORDER BY g.number)
                FROM (SELECT * FROM goals WHERE reap_id = r.id ORDER BY number LIMIT 10) g
                LEFT JOIN LATERAL (
                    SELECT string_agg(
                        '{"reference":"' || g.number || '.' || a.number || '","wording":' || to_json(a.wording)::text
                        || ',"startsOn":' || coalesce('"' || a.starts_on || '"', 'null')
                        || ',"dueOn":' || coalesce('"' || a.due_on || '"', 'null')
                        || ',"progress":' || coalesce('"' || upper(p.progress) || '"', 'null')
                        || ',"standing":' || CASE
                            WHEN p.progress = 'completed' THEN '"COMPLETED"'
                            WHEN a.due_on IS NULL THEN '"NO_DATES_GIVEN"'
                            WHEN a.due_on < %(asOf)s::date THEN '"OVERDUE"'
                            WHEN a.due_on <= %(asOf)s::date + 90 THEN '"DUE_SOON"'
                            WHEN p.as_of < %(asOf)s::date - 100 THEN '"STALE"'
                            WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= %(asOf)s::date)
                                THEN '"STALE"'
                            ELSE '"ON_TRACK"'
                        END
                        || ',"leads":[' || coalesce((
                            SELECT string_agg(to_json(l.name)::text, ',' ORDER BY l.position)
                            FROM action_parties l WHERE l.action_id = a.id AND l.role = 'lead'
                        ), '')
                        || '],"latestReport":' || coalesce(
                            '{"progress":"' || upper(p.progress) || '","asOf":"' || p.as_of
                            || '","recordedBy":' || to_json(p.recorded_by)::text
                            || ',"note":' || coalesce(to_json(p.note)::text, 'null') || '}', 'null')
                        || ',"measures":[' || coalesce((
                            SELECT string_agg(
                                '{"statement":' || to_json(m.statement)::text || ',"type":"' || upper(m.type)
                                || '","unit":' || coalesce(to_json(m.unit)::text, 'null')
                                || ',"scale":' || coalesce('"' || m.scale || '"', 'null')
                                || ',"target":' || coalesce('"' || m.target || '"', 'null')
                                || ',"value":' || coalesce('"' || v.value || '"', 'null')
                                || ',"low":' || coalesce('"' || v.low || '"', 'null')
                                || ',"high":' || coalesce('"' || v.high || '"', 'null')
                                || ',"yes":' || coalesce(v.yes::text, 'null')
                                || ',"text":' || coalesce(to_json(v.text)::text, 'null')
                                || ',"noValue":' || CASE
                                    WHEN v.id IS NULL THEN '"NOT_REPORTED"'
                                    ELSE coalesce('"' || upper(v.no_value) || '"', 'null')
                                END
                                || ',"fiscalYear":' || coalesce('"' || v.fiscal_year || '"', 'null')
                                || '}', ',' ORDER BY m.role DESC, m.position)
                            FROM measures m
                            LEFT JOIN LATERAL (
                                SELECT n.* FROM readings n
                                WHERE n.measure_id = m.id AND n.as_of <= %(asOf)s::date
                                ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
                            ) v ON true
                            WHERE m.action_id = a.id
                        ), '') || ']}', ',' ORDER BY a.number) AS items
                    FROM (SELECT * FROM actions WHERE goal_id = g.id ORDER BY number LIMIT 10) a
                    LEFT JOIN LATERAL (
                        SELECT n.progress, n.as_of, n.recorded_by, n.note FROM progress_reports n
                        WHERE n.action_id = a.id AND n.as_of <= %(asOf)s::date
                        ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
                    ) p ON true
                ) x ON true
            ), '') || ']}'
        FROM cycles c
        JOIN reaps r ON r.department_id = d.id AND r.cycle_id = c.id
        LEFT JOIN LATERAL (
            SELECT n.state, n.as_of FROM filings n
            WHERE n.reap_id = r.id AND n.as_of <= %(asOf)s::date
            ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
        ) f ON true
        WHERE c.name = %(cycle)s
    ), 'null') || '}'
    FROM departments d WHERE d.key = %(code)s
), 'null') || '}'
