"""Telegram's types and methods are built when first used, not all four hundred at each start."""

from __future__ import annotations

from functools import wraps
from typing import Any

from pydantic import BaseModel


def build_late() -> None:
    """Must run before aiogram is imported, else it changes nothing.

    aiogram asks pydantic for all its models as soon as it is imported: 2 s for some thirty that
    are ever used. pydantic would build each by itself at its first use (they say `defer_build`);
    what it lacks then are the names of all types, which aiogram hands over. So we keep them.
    """
    at_once = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]
    names: dict[str, Any] = {}

    @wraps(at_once)
    def rebuild(
        cls: type[BaseModel],
        *,
        _parent_namespace_depth: int = 2,
        _types_namespace: dict[str, Any] | None = None,
        **options: bool,
    ) -> bool | None:
        is_aiogram = cls.__module__.startswith("aiogram.")
        if is_aiogram and _types_namespace:
            names.update(_types_namespace)
            return None
        built: bool | None = at_once(
            cls,
            _parent_namespace_depth=_parent_namespace_depth + 1,
            _types_namespace=names if is_aiogram else _types_namespace,
            **options,
        )
        return built

    BaseModel.model_rebuild = classmethod(rebuild)  # type: ignore[assignment,method-assign,arg-type]
