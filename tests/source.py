"""The source as the guards read it: modules, what they import, what they define."""

import ast
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent
FLOORS = ("lms", "courses", "quizzes", "certificates")


class Module:
    """One Python file of the product."""

    def __init__(self, path: Path):
        self.path, self.text = path, path.read_text()
        parts = path.relative_to(ROOT).with_suffix("").parts
        self.is_package = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.is_package else parts)
        self.tree = ast.parse(self.text)

    @property
    def floor(self) -> str:
        return self.name.split(".")[0]

    @cached_property
    def docstring(self) -> str:
        return ast.get_docstring(self.tree) or ""

    @property
    def is_view(self) -> bool:
        return any(part.startswith("views") for part in self.name.split(".")[1:])

    @property
    def is_rule(self) -> bool:
        return "Pure" in self.docstring.split("\n\n")[0]

    def functions(self):
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def calls(self):
        """Yield the name of each function or method called, and its line."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else None
                yield name or getattr(node.func, "id", ""), node.lineno

    def imports(self, nodes=None):
        """Yield the dotted names that the module imports, anywhere in it."""
        for node in nodes if nodes is not None else ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def __repr__(self):
        return self.name


def modules() -> dict[str, Module]:
    """Return every module of the product by its name."""
    paths = [path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]
    found = [Module(path) for path in (*paths, ROOT / "wsgi.py")]
    return {module.name: module for module in found}


MODULES = modules()


def resolve(name: str) -> str | None:
    """Return the module of ours that an imported name stands in; None for others' code."""
    while name and name not in MODULES:
        name = name.rpartition(".")[0]
    return name or None


def templates() -> list[Path]:
    return [
        path for floor in FLOORS for path in sorted((ROOT / floor).rglob("templates/**/*.html"))
    ]
