"""What every part of the generator needs: the seed, the day, the size, the content, and where rows go."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from seed_data.illustrative.chance import stream
from seed_data.illustrative.content import Content
from seed_data.illustrative.size import Size
from seed_data.illustrative.writer import Writer


@dataclass(frozen=True, slots=True)
class Maker:
    """Passed to each part in turn."""

    seed: int
    today: date
    size: Size
    content: Content
    writer: Writer

    @property
    def latest(self) -> date:
        """The last day on which anything can have been recorded: the day before loading."""
        return self.today - timedelta(days=1)

    def chance(self, *subject: str) -> Random:
        """The stream of one subject."""
        return stream(self.seed, *subject)
