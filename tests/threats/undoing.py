"""Other text for code that is loaded: whoever imported something of it has that changed as well."""

from __future__ import annotations

import ast
import gc
import importlib
import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OURS = ("plugins", "tools", "tests", "pelicanconf")


def loaded_functions() -> dict[str, list[FunctionType]]:
    """Return all functions of Python by their file, wherever they are held.

    They are in classes, in decorators, and in what was made of them when other modules were loaded.
    """
    for folder in ("plugins", "tools/build"):
        for file in sorted(Path(folder).rglob("*.py")):
            importlib.import_module(_name(file))
    found: dict[str, list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            found.setdefault(each.__code__.co_filename, []).append(each)
    return found


def undo(file: str, whole: str, undone: str, loaded: Mapping[str, list[FunctionType]]) -> None:
    """Give the module of a file, whose text is the first, the code of the second.

    They may differ within their statements alone. What is no module is not loaded either.
    """
    path = Path(file)
    if path.suffix != ".py":
        return
    module = importlib.import_module(_name(path))
    place = str(module.__file__)
    old, new = (dict(_functions(compile(each, place, "exec"))) for each in (whole, undone))
    codes = {code: new[name] for name, code in old.items() if name in new}
    for function in loaded.get(place, ()):
        function.__code__ = codes.get(function.__code__, function.__code__)
    changed: set[str] = set()
    for before, after in zip(ast.parse(whole).body, ast.parse(undone).body, strict=True):
        if ast.dump(before) != ast.dump(after) or changed & _names(after, ast.Load):
            changed |= _names(after, ast.Store)
            if isinstance(after, ast.FunctionDef | ast.ClassDef):
                changed.add(after.name)
            else:
                _assign(vars(module), after)


def _name(file: Path) -> str:
    return ".".join(file.with_suffix("").parts).removesuffix(".__init__")


def _functions(code: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    """Yield the code of every function by its name and its place among those of that name."""
    counted: Counter[str] = Counter()
    waiting = [code]
    while waiting:
        inner = [each for each in waiting.pop().co_consts if isinstance(each, CodeType)]
        for each in inner:
            counted[each.co_qualname] += 1
            yield (each.co_qualname, counted[each.co_qualname]), each
        waiting += inner


def _names(statement: ast.stmt, context: type[ast.expr_context]) -> set[str]:
    return {
        each.id
        for each in ast.walk(statement)
        if isinstance(each, ast.Name) and isinstance(each.ctx, context)
    }


def _assign(namespace: dict[str, object], statement: ast.stmt) -> None:
    """Run a module's assignment again, for every module that has imported its value as well."""
    held = {name: namespace[name] for name in _names(statement, ast.Store) & namespace.keys()}
    exec(compile(ast.Module([statement], []), "undone", "exec"), namespace)  # noqa: S102 -- our own
    ours = [module for name, module in list(sys.modules.items()) if name.startswith(_OURS)]
    for name, before in held.items():
        for module in ours:
            if vars(module).get(name) is before:
                setattr(module, name, namespace[name])
