WITH asked AS (
    SELECT %(text)s::text AS beginning, substr(%(text)s::text, 1, strpos(%(text)s::text, ' ') - 1) AS one,
        substr(%(text)s::text, strpos(%(text)s::text, ' ') + 1) AS other
),
known AS (
    SELECT 1 AS turn, 'DEPARTMENT' AS kind, d.key, d.name AS title, d.search_text, NULL::text AS reference,
        NULL::text AS within, d.id AS department_id
    FROM departments d
    WHERE (d.active_from IS NULL OR d.active_from <= %(asOf)s::date)
        AND (d.active_until IS NULL OR d.active_until >= %(asOf)s::date)
    UNION ALL
    SELECT 2, 'TEAM', t.key, t.name, t.sort_name || ' ' || d.search_text, NULL, NULL, d.id
    FROM teams t JOIN departments d ON d.id = t.department_id
    WHERE t.formed_on IS NULL OR t.formed_on <= %(asOf)s::date
    UNION ALL
    SELECT 3, 'REAP', r.key, r.title, r.search_text || ' ' || d.search_text, NULL, NULL, d.id
    FROM reaps r JOIN departments d ON d.id = r.department_id
    UNION ALL
    SELECT 4, 'GOAL', g.key, g.title, g.search_text, g.number::text, r.title, r.department_id
    FROM goals g JOIN reaps r ON r.id = g.reap_id
    UNION ALL
    SELECT 5, 'ACTION', a.key, a.wording, a.search_text, g.number || '.' || a.number, g.title, r.department_id
    FROM actions a JOIN goals g ON g.id = a.goal_id JOIN reaps r ON r.id = g.reap_id
    UNION ALL
    SELECT 6, 'OBJECTIVE', o.key, o.title, o.search_text, o.number::text, w.title, NULL
    FROM objectives o JOIN work_plans w ON w.id = o.work_plan_id
    UNION ALL
    SELECT 7, 'STRATEGY', s.key, s.statement, s.search_text, o.number || '.' || s.number, o.title, NULL
    FROM strategies s JOIN objectives o ON o.id = s.objective_id
    UNION ALL
    SELECT CASE WHEN m.role = 'output' AND m.strategy_id IS NOT NULL THEN 8 ELSE 11 END,
        CASE WHEN m.role = 'output' AND m.strategy_id IS NOT NULL THEN 'OUTPUT' ELSE 'MEASURE' END,
        m.key, m.statement, m.search_text,
        coalesce(o.number || '.' || s.number, g.number || '.' || a.number), coalesce(s.statement, a.wording),
        r.department_id
    FROM measures m
    LEFT JOIN strategies s ON s.id = m.strategy_id
    LEFT JOIN objectives o ON o.id = s.objective_id
    LEFT JOIN actions a ON a.id = m.action_id
    LEFT JOIN goals g ON g.id = a.goal_id
    LEFT JOIN reaps r ON r.id = g.reap_id
    UNION ALL
    SELECT 9, 'PILLAR', p.key, p.name, p.search_text, p.number::text, p.purpose, NULL FROM pillars p
    UNION ALL
    SELECT 10, 'CITYWIDE_STRATEGY', s.key, s.wording, s.search_text, s.number::text, p.name, NULL
    FROM citywide_strategies s JOIN pillars p ON p.id = s.pillar_id
    UNION ALL
    SELECT 12, 'QUESTION', q.key, q.wording, q.search_text, q.number::text, v.title, NULL
    FROM questions q JOIN question_sets v ON v.id = q.question_set_id
    UNION ALL
    SELECT 13, 'SOURCE', s.key, s.title, s.search_text, NULL, NULL, NULL FROM sources s
),
found AS (
    SELECT k.*, CASE
            WHEN strpos(k.search_text, asked.beginning) = 1 THEN 0
            WHEN strpos(' ' || k.search_text, ' ' || asked.one) > 0
                AND strpos(' ' || k.search_text, ' ' || asked.other) > 0 THEN 1
            ELSE 2
        END AS place
    FROM known k, asked
    WHERE strpos(k.search_text, asked.one) > 0 AND strpos(k.search_text, asked.other) > 0
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY turn ORDER BY place, search_text, key) AS at,
        count(*) OVER (PARTITION BY turn) AS in_all
    FROM found
),
kinds(turn, kind) AS (
    VALUES (1, 'DEPARTMENT'), (2, 'TEAM'), (3, 'REAP'), (4, 'GOAL'), (5, 'ACTION'), (6, 'OBJECTIVE'), (7, 'STRATEGY'),
        (8, 'OUTPUT'), (9, 'PILLAR'), (10, 'CITYWIDE_STRATEGY'), (11, 'MEASURE'), (12, 'QUESTION'), (13, 'SOURCE')
),
groups AS (
    SELECT kinds.turn, '{"kind":"' || kinds.kind || '","count":' || coalesce(max(n.in_all), 0) || ',"hits":['
        || coalesce(string_agg(
            '{"key":' || to_json(n.key)::text || ',"title":' || to_json(n.title)::text
            || ',"within":' || coalesce(to_json(n.within)::text, 'null')
            || ',"reference":' || coalesce(to_json(n.reference)::text, 'null')
            || ',"department":' || coalesce('{"code":' || to_json(d.key)::text || '}', 'null')
            || '}', ',' ORDER BY n.at) FILTER (WHERE n.turn IS NOT NULL), '')
        || ']}' AS text
    FROM kinds
    LEFT JOIN ranked n ON n.turn = kinds.turn AND n.at <= 10
    LEFT JOIN departments d ON d.id = n.department_id
    GROUP BY kinds.turn, kinds.kind
)
SELECT '{"search":[' || string_agg(text, ',' ORDER BY turn) || ']}'
FROM groups
