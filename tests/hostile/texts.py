"""Documents that mean harm, made at random: each function makes one of its kind."""

from collections.abc import Callable
from random import Random

ON = ("Department", "Reap", "Action", "Query", "Measure", "Node")
PLACES = {
    "Query": "{ # }",
    "Department": '{ department(code: "housing") { # } }',
    "Reap": '{ department(code: "housing") { reap { # } } }',
    "Action": "{ actions(first: 9) { nodes { # } } }",
    "Measure": "{ measures(last: 100) { edges { node { # } } } }",
    "Node": '{ node(id: "RGVwYXJ0bWVudDpob3VzaW5n") { # } }',
}
LEAVES = {"Department": "name", "Reap": "title", "Action": "key", "Query": "__typename", "Measure": "key", "Node": "id"}


def times(part: str, number: int) -> str:
    return " ".join(part.replace("#", str(each)) for each in range(number))


def some(random: Random, most: int) -> int:
    """A number of any order of magnitude."""
    return max(1, int(most ** random.random()))


def fragment_bomb(random: Random) -> str:
    on = random.choice(ON)
    levels, width = random.randint(2, 60), random.randint(2, 9)
    spread = random.choice(
        ["...f@", "... { ...f@ }", f"... on {on} {{ ...f@ }}", "a#: id ...f@", "...f@ @skip(if: false)"]
    )
    held = [
        f"fragment f{each} on {on} {{ {times(spread.replace('@', str(each + 1)), width)} }}" for each in range(levels)
    ]
    if random.random() < 0.5:
        random.shuffle(held)
    return f"{PLACES[on].replace('#', '...f0')} {' '.join(held)} fragment f{levels} on {on} {{ {LEAVES[on]} }}"


def bomb_through_fields(random: Random) -> str:
    levels, width = random.randint(2, 40), random.randint(1, 5)
    field = random.choice(["department { # }", "a# : department { # }", "reap { department { # } }"])
    turn = ("Reap", "Department")
    held = []
    for level in range(levels):
        below = f"reap {{ ...f{level + 1} }}" if level % 2 else field.replace("#", f"...f{level + 1}")
        held.append(f"fragment f{level} on {turn[level % 2]} {{ {times(below, width)} }}")
    held.append(f"fragment f{levels} on {turn[levels % 2]} {{ __typename }}")
    return f"{PLACES['Reap'].replace('#', '...f0')} {' '.join(held)}"


def circle(random: Random) -> str:
    number, on = some(random, 80), random.choice(ON)
    way = random.choice(["...f@", "... { ...f@ }", "...f@ ...f@", "id ...f@ @include(if: true)", "...f@ ...f0"])
    held = [f"fragment f{each} on {on} {{ {way.replace('@', str((each + 1) % number))} }}" for each in range(number)]
    return f"{PLACES[on].replace('#', f'...f{random.randrange(number)}')} {' '.join(held)}"


def undefined(random: Random) -> str:
    number = some(random, 400)
    return random.choice(
        [
            f"{{ {times('...nowhere#', number)} }}",
            f"{{ rules {{ key }} }} {times('fragment f# on Rule { key }', number)}",
            f"{{ rules {{ key }} }} {times('fragment f# on Nothing# { key }', number)}",
            f"{{ rules {{ ...f }} }} {times('fragment f on Rule { key }', number)}",
            f"{{ ...f }} fragment f on {random.choice(['Int', 'Date', 'Standing', 'ActionWhere', 'Rule'])} {{ key }}",
            f"{{ {times('nothing#', number)} }}",
            f"{{ rules {{ {times('kez', number)} }} }}",
            f"{{ workPlan({times('f#: 1', number)}) {{ title }} }}",
            f"{{ rules {{ {'k' * (number * 100)} }} }}",
            f"query ({times('$v#: Nothing#', number)}) {{ rules {{ key }} }}",
        ]
    )


def aliases(random: Random) -> str:
    on, number = random.choice(ON), some(random, 12_000)
    leaf = LEAVES[on]
    same = random.random() < 0.3
    return PLACES[on].replace("#", " ".join(f"a{0 if same else each}: {leaf}" for each in range(number)))


def directives(random: Random) -> str:
    number = some(random, 6000)
    one = random.choice(
        ["@skip(if: false)", "@include(if: true)", "@nothing", "@deprecated", "@a#(b: {c: [1]})", "@skip(if: $a)", "@"]
    )
    many = times(one, number)
    return random.choice(
        [
            f"{{ rules {{ key {many} }} }}",
            f"query {many} {{ rules {{ key }} }}",
            f"query ($a: Boolean {many}) {{ rules {{ key }} }}",
            f"{{ rules {{ ... {many} {{ key }} }} }}",
            f"{{ rules {{ ...f {many} }} }} fragment f on Rule {many} {{ key }}",
            f"{{ rules {{ {times('a#: key ' + one, number)} }} }}",
        ]
    )


def overlap(random: Random) -> str:
    number = some(random, 900)
    few = 1 + int(number**0.5)
    return random.choice(
        [
            f"{{ rules {{ {'key ' * number} }} }}",
            f"{{ rules {{ {times('a: key', number)} }} }}",
            f"{{ {('rules { ' + 'key ' * few + '} ') * few} }}",
            "{ " + times('a: workPlan(fiscalYear: "#") { title }', number) + " }",
            f"{{ rules {{ {times('...f#', few)} }} }} {times('fragment f# on Rule { ' + 'key ' * few + '}', few)}",
            f"{{ rules {{ {times('... { key }', number)} }} }}",
            f"{{ rules {{ {times('... on Rule { a: key a: sentence }', number)} }} }}",
            f"{{ {_overlapping(few, random.randint(1, 6))} }}",
            f"{{ {times('...f#', few)} }} "
            + times("fragment f# on Query { rules { ...g# } } fragment g# on Rule { key }", few),
        ]
    )


def _overlapping(width: int, depth: int) -> str:
    inner = "name"
    for level in range(depth):
        inner = " ".join([f"reap {{ {inner} }}" if level % 2 else f"department {{ {inner} }}"] * min(width, 4))
    return inner


def introspection(random: Random) -> str:
    number = some(random, 60)
    step = random.choice(
        [
            "fields { type { # } }",
            "possibleTypes { # }",
            "interfaces { # }",
            "ofType { # }",
            "fields { args { type { # } } }",
        ]
    )
    inner = "name"
    for _ in range(number):
        inner = step.replace("#", inner)
    return random.choice(
        [
            f"{{ __schema {{ types {{ {inner} }} }} }}",
            f'{{ __type(name: "Query") {{ {inner} }} }}',
            f"{{ {times('a#: __schema { types { name description fields { name description } } }', number)} }}",
            "{ " + times('a#: __type(name: "Action") { fields { name type { ofType { name } } } }', number) + " }",
            f"{{ __schema {{ {times('a#: types { fields { name } }', number)} }} }}",
            "{ __schema { types { ...f } } } fragment f on __Type { fields { type { ...f } } }",
            f"{{ actions(first: 100) {{ nodes {{ {times('a#: __typename', number)} }} }} }}",
        ]
    )


def numbers(random: Random) -> str:
    digits = random.choice(
        [
            "9" * some(random, 60_000),
            "-" + "1" * 5000,
            "1e" + "9" * some(random, 400),
            "0." + "3" * 5000,
            "0" * 5000,
            "1" * 4301,
        ]
    )
    return random.choice(
        [
            f"{{ departments(first: {digits}) {{ nodes {{ name }} }} }}",
            f"{{ reaps(first: 1) {{ nodes {{ monthlyProgress(months: {digits}) {{ month }} }} }} }}",
            f"query ($n: Int = {digits}) {{ departments(last: $n) {{ nodes {{ name }} }} }}",
            f"{{ department(code: {digits}) {{ name }} }}",
            f"{{ obligations(asOf: {digits}) {{ actions }} }}",
            f'{{ obligations(asOf: "{digits}-01-01") {{ actions }} }}',
            f'{{ workPlan(fiscalYear: "{digits}") {{ title }} }}',
            f"{{ actions(where: {{overdue: {digits}}}) {{ totalCount }} }}",
            f"{{ node(id: {digits}) {{ id }} }}",
        ]
    )


def characters(random: Random) -> str:
    odd = random.choice(
        [
            "\\u0000",
            "\x00",
            "\ud800",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u{110000}",
            "\\u{0}",
            "\u202e",
            "\ufeff",
            "\\x",
            "\U0010ffff",
            "\x7f",
            "\\uD83D\\uDE00",
            "%00",
            "\u2028",
            "'; --",
            "${7*7}",
        ]
    )
    odd *= some(random, 3000)
    return random.choice(
        [
            f'{{ department(code: "{odd}") {{ name }} }}',
            f'{{ departments(where: {{search: "{odd}"}}) {{ totalCount }} }}',
            f'{{ node(id: "{odd}") {{ id }} }}',
            f'{{ departments(first: 1, after: "{odd}") {{ nodes {{ name }} }} }}',
            f'{{ measure(id: """{odd}""") {{ statement }} }}',
            f"{{ {odd} }}",
            f"# {odd}\n{{ rules {{ key }} }}",
            f"{odd}{{ rules {{ key }} }}",
            f'{{ rules {{ key }} }} "{odd}',
            f'{{ source(id: """{odd}) {{ title }} }}',
        ]
    )


def inputs(random: Random) -> str:
    number = some(random, 3000)
    deep = random.choice(["{and: [#]}", "{not: #}", "{or: [{overdue: true}, #]}", "[#]", "{due: #}"])
    inner = "{}"
    for _ in range(min(number, 400)):
        inner = deep.replace("#", inner)
    return random.choice(
        [
            f"{{ actions(where: {inner}) {{ totalCount }} }}",
            f"query ($w: ActionWhere = {inner}) {{ actions(where: $w) {{ totalCount }} }}",
            "{ actions(where: {department: [" + '"a" ' * number + "]}) { totalCount } }",
            f"{{ actions(where: {{standing: [{'OVERDUE ' * number}]}}, first: 1) {{ nodes {{ key }} }} }}",
            f"{{ actions(where: {{{times('x#: 1', number)}}}) {{ totalCount }} }}",
            f"{{ actions(where: {{{'overdue: true ' * number}}}) {{ totalCount }} }}",
            f"{{ actionCounts(by: [{'DEPARTMENT ' * number}]) {{ count }} }}",
            "{ actions(where: {or: [" + times('{search: "#"}', min(number, 99)) + "]}, first: 1) { nodes { key } } }",
            '{ actions(where: {search: "' + "%_" * number + '"}, first: 1) { nodes { key } } }',
        ]
    )


def lists(random: Random) -> str:
    size = random.choice([0, 1, 10, 50, 100, 101, 10**9])
    inner = random.choice(
        ["key", "reference reports(first: 100) { note }", "reap { goals(first: 100) { actions(first: 100) { key } } }"]
    )
    return random.choice(
        [
            f"{{ actions(first: {size}) {{ nodes {{ {inner} }} }} }}",
            f"{{ actions(last: {size}, before: null) {{ edges {{ cursor node {{ {inner} }} }} }} }}",
            f"{{ {times(f'a#: actions(first: {size}) {{ nodes {{ key }} }}', some(random, 40))} }}",
            "{ actions { nodes { key } } departments { edges { cursor } } }",
            "{ departments(first: @) { nodes { reaps { goals(first: @) { actions(first: @) { key } } } } } }".replace(
                "@", str(size)
            ),
            f"{{ departments(first: {size}, last: {size}) {{ nodes {{ name }} }} }}",
        ]
    )


def operations(random: Random) -> str:
    number = some(random, 2000)
    return random.choice(
        [
            times("query q# { rules { key } }", number),
            times("{ rules { key } }", number),
            times("query q { rules { key } }", number),
            "mutation { deleteEverything }",
            "subscription { rules { key } }",
            f"mutation {{ {times('a#: x', number)} }}",
            f"type Query {{ {times('a#: Int', number)} }}",
            "extend type Query { a: Int } { a }",
            "schema { query: Query }",
            '"described" query { rules { key } }',
            f"query ({times('$v#: Int', number)}) {{ rules {{ key }} }}",
            f"query ({times('$v: [[[Int!]!]!]', number)}) {{ rules {{ key }} }}",
            f"query ($v: {'[' * number}Int{']' * number}) {{ rules {{ key }} }}",
            f"{'{ a ' * number}",
            f"{'{' * number}{'}' * number}",
            f"{{ rules {{ {'... { ' * number}key{' }' * number} }} }}",
            "",
            "{}",
            "{ }",
            "," * number,
            "#" * number,
            "..." * number,
            "&" * number,
            "query",
            "fragment on on on { on }",
            "{ on: __typename true: __typename null: __typename }",
        ]
    )


WHOLE = (
    "query Q($n: Int = 5, $w: ActionWhere) { actions(first: $n, where: $w, orderBy: {field: DUE_ON}) { totalCount "
    'nodes { key ...F @include(if: true) } } department(code: "fire") { name } } fragment F on Action { wording dueOn }'
)


def damaged(random: Random) -> str:
    """A document that was right, with some words taken out, put twice or put elsewhere."""
    words = (
        WHOLE.replace("(", " ( ")
        .replace(")", " ) ")
        .replace(":", " : ")
        .replace("{", " { ")
        .replace("}", " } ")
        .split()
    )
    for _ in range(some(random, 30)):
        at, other = random.randrange(len(words)), random.randrange(len(words))
        match random.randrange(4):
            case 0:
                words[at] = words[other]
            case 1:
                words.insert(at, words[other])
            case 2:
                words[at] = "".join(random.sample(words[at], len(words[at])))
            case _:
                words.pop(at) if len(words) > 2 else None
    return " ".join(words)


TEXTS: tuple[Callable[[Random], str], ...] = (
    fragment_bomb,
    bomb_through_fields,
    circle,
    undefined,
    aliases,
    directives,
    overlap,
    introspection,
    numbers,
    characters,
    inputs,
    lists,
    operations,
    damaged,
)
