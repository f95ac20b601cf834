"""A reader's hands: fetches pages, fills in forms, and inspects every page it is given."""

from urllib.parse import urljoin, urlsplit

import html5lib
from flask import Flask

UNLABELLED = {"hidden", "submit", "button"}


class Page:
    """One page as a reader sees it; inspecting it is not optional."""

    def __init__(self, response, path: str):
        self.status, self.path, self.headers = response.status_code, path, response.headers
        self.source = response.get_data(as_text=True)
        parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
        self.tree = parser.parse(self.source)
        faults = [f"{code} {values}" for _, code, values in parser.errors]
        assert not faults, f"{path}: not valid HTML: {faults[:3]}"
        self.inspect()

    def inspect(self):
        ids = [element.get("id") for element in self.tree.iter() if element.get("id")]
        doubled = {i for i in ids if ids.count(i) > 1}
        assert not doubled, f"{self.path}: ids used twice: {doubled}"
        assert text_of(self.tree.find(".//title")), f"{self.path}: no title"
        assert len(self.all("h1")) == 1, f"{self.path}: {len(self.all('h1'))} h1"
        assert self.tree.get("lang"), f"{self.path}: no language"
        for element in self.tree.iter():
            self.inspect_element(element, ids)

    def inspect_element(self, element, ids):
        events = [name for name in element.attrib if name.startswith("on") or name == "style"]
        assert not events, f"{self.path}: inline {events}"
        if element.tag == "script":
            assert element.get("src"), f"{self.path}: inline script"
        if element.tag == "img":
            assert element.get("alt") is not None, f"{self.path}: image without words"
        if element.tag in {"input", "select", "textarea"}:
            self.inspect_field(element, ids)
        for reference in (element.get("aria-describedby") or "").split():
            assert reference in ids, f"{self.path}: describedby {reference} leads nowhere"

    def inspect_field(self, field, ids):
        if field.get("type") in UNLABELLED or field.get("aria-label"):
            return
        if (labelled := field.get("aria-labelledby")) and labelled in ids:
            return
        inside = any(field in label.iter() for label in self.all("label"))
        named = any(label.get("for") == field.get("id") for label in self.all("label"))
        assert inside or named, f"{self.path}: field {field.get('name')} has no label"

    def all(self, tag: str):
        return list(self.tree.iter(tag))

    @property
    def h1(self) -> str:
        return text_of(self.all("h1")[0])

    @property
    def text(self) -> str:
        return text_of(self.tree.find(".//main"))

    def links(self) -> dict[str, str]:
        return {text_of(link): link.get("href") for link in self.all("a")}

    def form_with(self, button: str):
        for form in self.all("form"):
            for candidate in form.iter("button"):
                if button in text_of(candidate):
                    return form, candidate
        buttons = [text_of(b) for b in self.all("button")]
        raise AssertionError(f"{self.path}: no button {button!r}, only {buttons}")


class Browser:
    """A browser without scripts. Every page that it fetches is inspected."""

    def __init__(self, app: Flask, token: str | None = None):
        self.client, self.page = app.test_client(), None
        if token:
            with self.client.session_transaction() as session:
                session["_user_id"], session["_fresh"] = token, True

    def get(self, path: str, status: int = 200, **options) -> Page:
        return self.arrive(self.client.get(path, **options), path, status)

    def press(self, button: str, status: int = 200, **values) -> Page:
        """Fill in the form that has the button, and press it."""
        form, pressed = self.page.form_with(button)
        data = {**fields_of(form), **values}
        if pressed.get("name"):
            data[pressed.get("name")] = pressed.get("value") or ""
        target = urljoin(self.page.path, form.get("action") or self.page.path)
        if (form.get("method") or "get").lower() == "get":
            return self.arrive(self.client.get(target, query_string=data), target, status)
        return self.arrive(self.client.post(target, data=data), target, status)

    def follow(self, link: str, status: int = 200) -> Page:
        found = {text: href for text, href in self.page.links().items() if link in text}
        assert found, f"{self.page.path}: no link {link!r}, only {list(self.page.links())}"
        return self.get(urljoin(self.page.path, next(iter(found.values()))), status)

    def arrive(self, response, path: str, status: int) -> Page:
        while response.status_code in {301, 302, 303}:
            path = urljoin(path, response.location)
            where = urlsplit(path)
            path = f"{where.path}?{where.query}" if where.query else where.path
            response = self.client.get(path)
        self.page = Page(response, path)
        assert self.page.status == status, f"{path}: {self.page.status}: {self.page.text[:400]}"
        return self.page


def fields_of(form) -> dict[str, object]:
    """Return what the form would send as it stands."""
    data: dict[str, object] = {}
    for field in form.iter("input"):
        optional = field.get("type") in {"checkbox", "radio"}
        ticked = not optional or field.get("checked") is not None
        if field.get("name") and ticked and field.get("type") != "file":
            data[field.get("name")] = field.get("value") or ""
    for field in form.iter("textarea"):
        data[field.get("name")] = "".join(field.itertext()).removeprefix("\n")
    for field in form.iter("select"):
        chosen = [o for o in field.iter("option") if o.get("selected") is not None]
        first = chosen or list(field.iter("option"))
        data[field.get("name")] = first[0].get("value") if first else ""
    return data


def text_of(element) -> str:
    """Return the words of an element, single-spaced."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
