from dataclasses import replace

import pytest
from pages import Browser

import wsgi


@pytest.fixture
def settings(settings):
    return replace(settings, debug=True)


class TestStyleguide:
    @pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
    def test_is_a_valid_page_in_each_language(self, app, language):
        page = Browser(app).get(f"/styleguide?lang={language}")

        assert page.tree.get("lang") == language

    def test_is_not_there_outside_of_debug(self, settings):
        app = wsgi.build(replace(settings, debug=False))

        assert app.test_client().get("/styleguide").status_code == 404
