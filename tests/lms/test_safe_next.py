"""Where a reader is sent after signing in."""

import pytest

from lms.addresses import absolute, safe_next

SAFE = ["/", "/me", "/courses/code-of-ethics?lang=kk#top", "/поиск?q=а", "/a//b"]
ELSEWHERE = [
    None,
    "",
    "me",
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\n//evil.example",
    " /me",
    "javascript:alert(1)",
    "/" + "a" * 2000,
]


@pytest.mark.pure
class TestSafeNext:
    @pytest.mark.parametrize("target", SAFE)
    def test_keeps_a_page_of_our_own(self, target):
        assert safe_next(target) == target

    @pytest.mark.parametrize("target", ELSEWHERE)
    def test_goes_home_instead_of_elsewhere(self, target):
        assert safe_next(target) == "/"

    def test_goes_where_it_is_told_instead(self):
        assert safe_next("//evil.example", "/me") == "/me"


class TestAbsolute:
    def test_begins_with_the_base_address(self, app):
        with app.app_context():
            assert absolute("/join/x") == "http://localhost/join/x"
