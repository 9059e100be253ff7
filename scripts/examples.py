"""Write the answers to the worked questions: each edition is freshly loaded, and the graph asked as anybody asks it."""

import tempfile
from pathlib import Path

from starlette.testclient import TestClient

from api.app import create_app
from api.docs.questions import Question, questions, written
from api.settings import Settings
from domain.database import open_database, writing
from domain.migrations.steps import upgrade
from seed_data.illustrative import load_illustrative
from seed_data.load import load_published


def load(database: str, edition: str) -> None:
    engine = open_database(database)
    upgrade(engine)
    with writing(engine) as session:
        load_published(session)
        if edition == "illustrative":
            load_illustrative(session, questions().day)
    engine.dispose()


def answer(http: TestClient, question: Question) -> str:
    asked = {"query": question.query, "variables": question.variables}
    found = http.post("/graphql", json=asked).json()
    if "errors" in found:
        raise SystemExit(f"{question.name}: {found['errors'][0]['message']}")
    return written(found)


def main() -> None:
    for edition in ("published", "illustrative"):
        with tempfile.TemporaryDirectory() as folder:
            database = f"sqlite:///{Path(folder) / 'city.sqlite'}"
            load(database, edition)
            with TestClient(create_app(Settings(database_url=database, planner=False, log_requests=False))) as http:
                for question in questions().all:
                    if question.edition == edition:
                        question.answer_file.write_text(answer(http, question), encoding="utf-8")
    print(f"Wrote {len(questions().all)} answers.")


if __name__ == "__main__":
    main()
