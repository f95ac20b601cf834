import pytest


@pytest.mark.parametrize("address", ["/licence", "/accessibility"])
class TestAbout:
    def test_can_be_read_without_an_account(self, browser, address):
        assert browser.get(address).h1
