"""The page for writing queries begins with what the README shows."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QUERY_WITH_ITS_QUESTION = re.compile(r"\n([^\n]+)\n\n```graphql\n(.*?)```", re.DOTALL)


def test_the_readmes_queries_are_the_first_examples() -> None:
    in_readme = [
        f"# {question}\n{query}"
        for question, query in QUERY_WITH_ITS_QUESTION.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    ]
    examples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "api" / "examples").glob("*.graphql"))]
    assert len(in_readme) == 3
    assert examples[:3] == in_readme
