"""Every address says who may use it, and is made like the others."""

import re

import wsgi
from lms.accounts.permissions import unmarked

EXEMPT = {"static"}


def rules(app):
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint not in EXEMPT]


class TestAddresses:
    def test_all_name_their_permission(self, app):
        assert not unmarked(app)

    def test_are_typed_and_kebab_case(self, app):
        for rule in rules(app):
            for converter in re.findall(r"<([^>]+)>", rule.rule):
                assert ":" in converter, f"{rule.rule}: {converter} has no type"
            fixed = re.sub(r"<[^>]+>", "", rule.rule)
            assert re.fullmatch(r"[a-z0-9/.\-]*", fixed), rule.rule

    def test_refuse_a_post_without_its_token(self, app, make, browser_of):
        reader = browser_of(make.person()).client
        for rule in rules(app):
            if "POST" in rule.methods:
                address = re.sub(r"<[^>]+>", "1", rule.rule)
                assert reader.post(address).status_code in {400, 401, 403, 404, 422}, rule.rule

    def test_break_for_no_visitor(self, app, browser):
        for rule in rules(app):
            if "GET" in rule.methods:
                address = re.sub(r"<[^>]+>", "1", rule.rule)
                assert browser.client.get(address).status_code < 500 or rule.rule == "/readyz"


class TestPersonalPages:
    def test_are_kept_by_no_cache(self, make, browser_of):
        answer = browser_of(make.person()).client.get("/")

        assert answer.headers["Cache-Control"] == "no-store"

    def test_opened_by_a_token_are_kept_by_no_cache(self, browser):
        answer = browser.client.get("/join/abc")

        assert answer.headers["Cache-Control"] == "no-store"

    def test_state_the_policy_of_scripts(self, browser):
        policy = browser.client.get("/").headers["Content-Security-Policy"]

        assert "default-src 'none'" in policy
        assert "require-trusted-types-for 'script'" in policy

    def test_promise_tls_only_behind_tls(self, app, browser):
        assert "Strict-Transport-Security" not in browser.client.get("/healthz").headers


def test_composition_is_the_same_for_everyone():
    assert len({feature.name for feature in wsgi.FEATURES}) == len(wsgi.FEATURES)
