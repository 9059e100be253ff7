"""The illustrative edition: department detail that a program makes up, so that every page has something to show.

None of it is a fact about any city. All of it hangs on one source of kind generator, and can be told apart by it.
"""

from seed_data.illustrative.edition import DEFAULT_SEED, SOURCE_KEY, load_illustrative

__all__ = ["DEFAULT_SEED", "SOURCE_KEY", "load_illustrative"]
