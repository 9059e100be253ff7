"""Who must file in a cycle or a budget year: the N of every "n of N".

The City's list could not be read, so it is a setting of each cycle and each budget year. Without one, N is not known
and nobody is called late.
"""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NOfN:
    """`met` departments out of `out_of` that must; `out_of` is None when nobody knows how many must.

    `recorded` counts all departments on record that met it, required or not.
    """

    met: int
    out_of: int | None
    recorded: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None when it is out of an unknown number, or of none."""
        return self.met / self.out_of if self.out_of else None


def n_of_n(who_met: Collection[int], who_must: Collection[int] | None) -> NOfN:
    """Count the departments (by id) that met an obligation among those that must."""
    if who_must is None:
        return NOfN(met=len(who_met), out_of=None, recorded=len(who_met))
    return NOfN(met=len(set(who_met) & set(who_must)), out_of=len(set(who_must)), recorded=len(who_met))
