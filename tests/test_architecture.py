"""The shape of the house, held by tests (style.md, checklist; architecture.md, Floors)."""

import ast
import re
import sys

import pytest
from source import FLOORS, MODULES, ROOT, resolve, templates

pytestmark = pytest.mark.pure

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_VIEW, LONGEST_TEMPLATE = 300, 45, 25, 90
CERTIFICATES = [
    "document",
    "scheme",
    "standing",
    "log",
    "code",
    "issuing",
    "register",
    "gate",
    "coordination",
    "me",
    "demo",
]
KINDS_OF_STORE = {"select", "add", "add_all", "commit", "execute", "scalar", "scalars", "flush"}
JUNK = {"utils", "helpers", "common", "misc", "manager", "data"}
COMMITS = {"lms.db.session"}


def everything():
    return [pytest.param(module, id=name) for name, module in MODULES.items()]


def length(function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return function.end_lineno - body[0].lineno + 1 if body else 1


@pytest.mark.parametrize("module", everything())
class TestModule:
    def test_imports_no_higher_floor(self, module):
        if module.name == "wsgi":
            return
        mine = FLOORS.index(module.floor)
        higher = {
            n for n in module.imports() if n.split(".")[0] in (*FLOORS[mine + 1 :], "wsgi")
        }

        assert not higher

    def test_hides_no_import_inside_a_function(self, module):
        hidden = [n for f in module.functions() for n in module.imports(ast.walk(f))]

        assert not hidden

    def test_is_not_too_long(self, module):
        assert module.text.count("\n") <= LONGEST_FILE

    def test_has_no_long_function(self, module):
        longest = LONGEST_VIEW if module.is_view else LONGEST_FUNCTION

        assert not [f.name for f in module.functions() if length(f) > longest]

    def test_says_what_it_is_for(self, module):
        assert module.docstring

    def test_is_not_named_for_nothing(self, module):
        assert not JUNK & set(module.name.split("."))

    def test_reads_no_clock_of_its_own(self, module):
        read = re.search(
            r"datetime\.(now|utcnow|today)\(|date\.today\(|time\.time\(", module.text
        )

        assert module.name == "lms.clock" or not read

    def test_commits_nowhere_but_in_the_shell(self, module):
        commits = [line for name, line in module.calls() if name == "commit"]

        assert module.name in COMMITS or not commits

    def test_exports_at_most_three_names(self, module):
        exported = re.search(r"^__all__ = \[(.*?)\]", module.text, re.MULTILINE | re.DOTALL)

        assert not module.is_package or not exported or exported[1].count('"') <= 6


class TestRules:
    @pytest.mark.parametrize("module", [m for m in MODULES.values() if m.is_rule], ids=str)
    def test_use_the_standard_library_and_other_rules_only(self, module):
        for name in module.imports():
            ours = resolve(name)
            assert name.split(".")[0] in sys.stdlib_module_names or MODULES[ours].is_rule, name

    def test_are_found(self):
        assert sum(module.is_rule for module in MODULES.values()) > 3


class TestViews:
    @pytest.mark.parametrize("module", [m for m in MODULES.values() if m.is_view], ids=str)
    def test_leave_the_database_to_queries_and_verbs(self, module):
        asked = [(name, line) for name, line in module.calls() if name in KINDS_OF_STORE]
        tried = [n.lineno for n in ast.walk(module.tree) if isinstance(n, ast.Try)]

        assert (asked, tried) == ([], [])


class TestImports:
    def test_make_no_circle(self):
        arrows = {
            name: {found for n in module.imports() if (found := resolve(n)) and found != name}
            for name, module in MODULES.items()
        }
        while leaves := {
            name for name, targets in arrows.items() if not targets & arrows.keys()
        }:
            arrows = {n: targets for n, targets in arrows.items() if n not in leaves}

        assert not arrows

    def test_run_one_way_inside_certificates(self):
        wrong = [
            (module.name, name)
            for module in MODULES.values()
            if module.floor == "certificates" and module.name.count(".") >= 1
            for name in module.imports()
            if name.startswith("certificates.") and rank(name) > rank(module.name)
        ]

        assert not wrong


def rank(name: str) -> int:
    part = name.split(".")[1]
    return CERTIFICATES.index(part) if part in CERTIFICATES else -1


class TestRefusing:
    @pytest.mark.parametrize("module", everything())
    def test_is_told_by_whoever_raises(self, module):
        silent = [
            function.name
            for function in module.functions()
            if not function.name.startswith("_") and raised(function)
            if ":raises" not in (ast.get_docstring(function) or "")
        ]

        assert not silent


def raised(function) -> bool:
    own = [n for n in ast.walk(function) if isinstance(n, ast.Raise) and n.exc is not None]
    inner = [
        f for f in ast.walk(function) if isinstance(f, ast.FunctionDef) and f is not function
    ]
    return any(not any(n in ast.walk(f) for f in inner) for n in own)


class TestTemplates:
    @pytest.mark.parametrize("path", templates(), ids=lambda p: str(p.relative_to(ROOT)))
    def test_are_short_and_hold_no_script_or_style(self, path):
        text = path.read_text()

        assert text.count("\n") <= LONGEST_TEMPLATE
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", text)
