"""Lets Rasa start with no TensorFlow installed, which saves 1.5 GB of disk and 400 MB of memory on a small server.

Rasa 3.6 imports TensorFlow on every start and this assistant's pipeline never calls it. Rasa 3.6 is the last open
release, so its imports will not drift. DIET, TED and the response selector cannot work after `install()`.
"""

from __future__ import annotations

import importlib.machinery
import sys
import types
from typing import Any, Optional, Sequence

STOOD_IN_FOR = ("tensorflow", "keras")


class _AnyAttribute(type):
    """A class that has every attribute, because Rasa names TensorFlow's in annotations and base classes."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _stand_in(f"{cls.__name__}.{name}")

    def __call__(cls, *arguments: Any, **_options: Any) -> Any:
        # `@tf.function` must hand back what it decorates; nothing else is called while importing.
        if len(arguments) == 1 and callable(arguments[0]):
            return arguments[0]
        return super().__call__()


def _stand_in(name: str) -> Any:
    return _AnyAttribute(name, (), {})


class _StandInModule(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _stand_in(name)


class _Finder:
    def find_spec(
        self, name: str, path: Optional[Sequence[str]] = None, target: Optional[types.ModuleType] = None
    ) -> Optional[importlib.machinery.ModuleSpec]:
        if name.split(".")[0] not in STOOD_IN_FOR:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _StandInModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        return None


def install() -> None:
    """Make `import tensorflow` succeed with classes that do nothing."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())  # type: ignore[arg-type]
