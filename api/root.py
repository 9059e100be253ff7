"""Root fields: the doors of the graph. Each asks the one policy whether its caller may read it."""

from collections.abc import Awaitable, Callable
from typing import Any

import strawberry
from strawberry.extensions.field_extension import AsyncExtensionResolver, FieldExtension

from api.context import Info
from domain.access.policy import check_may_read


class Checked(FieldExtension):
    """Refuses, before anything is read, what the caller may not read."""

    async def resolve_async(self, next_: AsyncExtensionResolver, source: Any, info: Info, **kwargs: Any) -> Any:
        check_may_read(info.context.caller, info.field_name)
        return await next_(source, info, **kwargs)


def root(description: str, *meaning: object) -> Callable[[Callable[..., Awaitable[Any]]], Any]:
    """Make an async function a root field of the graph; `meaning` is what api/meaning.py can say of it."""
    made: Callable[[Callable[..., Awaitable[Any]]], Any] = strawberry.field(
        description=description, extensions=[Checked()], directives=meaning
    )
    return made
