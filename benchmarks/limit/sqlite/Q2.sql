SELECT '{"department":' || coalesce((
    SELECT '{"code":' || json_quote(d.key) || ',"name":' || json_quote(d.name) || ',"reap":' || coalesce((
        SELECT '{"title":' || json_quote(r.title)
            || ',"isFiled":' || iif(f.state IS 'filed', 'true', 'false')
            || ',"filedOn":' || json_quote(iif(f.state IS 'filed', f.as_of, NULL))
            || ',"cycle":{"name":' || json_quote(c.name) || ',"startsOn":"' || c.starts_on || '","endsOn":"' || c.ends_on
            || '"},"goals":[' || coalesce((
                SELECT group_concat(
                    '{"number":' || g.number || ',"title":' || json_quote(g.title)
                    || ',"communityIndicator":' || json_quote(g.community_indicator)
                    || ',"actions":[' || coalesce((
                        SELECT group_concat(
                            '{"reference":"' || g.number || '.' || a.number || '","wording":' || json_quote(a.wording)
                            || ',"startsOn":' || json_quote(a.starts_on) || ',"dueOn":' || json_quote(a.due_on)
                            || ',"progress":' || json_quote(upper(p.progress))
                            || ',"standing":' || CASE
                                WHEN p.progress = 'completed' THEN '"COMPLETED"'
                                WHEN a.due_on IS NULL THEN '"NO_DATES_GIVEN"'
                                WHEN a.due_on < :asOf THEN '"OVERDUE"'
                                WHEN a.due_on <= date(:asOf, '+90 days') THEN '"DUE_SOON"'
                                WHEN p.as_of < date(:asOf, '-100 days') THEN '"STALE"'
                                WHEN p.as_of IS NULL AND (a.starts_on IS NULL OR a.starts_on <= :asOf) THEN '"STALE"'
                                ELSE '"ON_TRACK"'
                            END
                            || ',"leads":[' || coalesce((
                                SELECT group_concat(json_quote(l.name), ',')
                                FROM (
                                    SELECT name FROM action_parties
                                    WHERE action_id = a.id AND role = 'lead' ORDER BY position
                                ) l
                            ), '')
                            || '],"latestReport":' || iif(p.id IS NULL, 'null',
                                '{"progress":"' || upper(p.progress) || '","asOf":"' || p.as_of
                                || '","recordedBy":' || json_quote(p.recorded_by)
                                || ',"note":' || json_quote(p.note) || '}')
                            || ',"measures":[' || coalesce((
                                SELECT group_concat(
                                    '{"statement":' || json_quote(m.statement) || ',"type":"' || upper(m.type)
                                    || '","unit":' || json_quote(m.unit) || ',"scale":' || json_quote(m.scale)
                                    || ',"target":' || json_quote(m.target) || ',"value":' || json_quote(v.value)
                                    || ',"low":' || json_quote(v.low) || ',"high":' || json_quote(v.high)
                                    || ',"yes":' || CASE v.yes WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END
                                    || ',"text":' || json_quote(v.text)
                                    || ',"noValue":' || json_quote(iif(v.id IS NULL, 'NOT_REPORTED', upper(v.no_value)))
                                    || ',"fiscalYear":' || json_quote(v.fiscal_year) || '}', ',')
                                FROM (SELECT * FROM measures WHERE action_id = a.id ORDER BY role DESC, position) m
                                LEFT JOIN readings v ON v.id = (
                                    SELECT n.id FROM readings n
                                    WHERE n.measure_id = m.id AND n.as_of <= :asOf
                                    ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
                                )
                            ), '') || ']}', ',')
                        FROM (SELECT * FROM actions WHERE goal_id = g.id ORDER BY number LIMIT 10) a
                        LEFT JOIN progress_reports p ON p.id = (
                            SELECT n.id FROM progress_reports n
                            WHERE n.action_id = a.id AND n.as_of <= :asOf
                            ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
                        )
                    ), '') || ']}', ',')
                FROM (SELECT * FROM goals WHERE reap_id = r.id ORDER BY number LIMIT 10) g
            ), '') || ']}'
        FROM cycles c
        JOIN reaps r ON r.department_id = d.id AND r.cycle_id = c.id
        LEFT JOIN filings f ON f.id = (
            SELECT n.id FROM filings n
            WHERE n.reap_id = r.id AND n.as_of <= :asOf
            ORDER BY n.as_of DESC, n.recorded_at DESC, n.id DESC LIMIT 1
        )
        WHERE c.name = :cycle
    ), 'null') || '}'
    FROM departments d WHERE d.key = :code
), 'null') || '}'
