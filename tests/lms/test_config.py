import dataclasses

import pytest

from lms.config import BadSetting, Settings

pytestmark = pytest.mark.pure

ENV = {
    "PARASAT_SECRET_KEY": "k" * 32,
    "PARASAT_DATABASE_URL": "sqlite:///x",
    "PARASAT_BASE_URL": "https://parasat.example/",
    "PARASAT_DATA_DIR": "/tmp/x",
}


class TestSettings:
    def test_cannot_be_changed_once_read(self):
        with pytest.raises(dataclasses.FrozenInstanceError):
            Settings.from_env(ENV).debug = True

    @pytest.mark.parametrize("name", ENV)
    def test_name_what_is_missing(self, name):
        with pytest.raises(BadSetting, match=name):
            Settings.from_env({**ENV, name: ""})

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("PARASAT_SECRET_KEY", "short"),
            ("PARASAT_BASE_URL", "parasat.example"),
            ("PARASAT_PROXIES", "one"),
            ("PARASAT_DEBUG", "yes"),
            ("PARASAT_TIMEZONE", "Asia/Nowhere"),
        ],
    )
    def test_refuse_what_cannot_be_read(self, name, value):
        with pytest.raises(BadSetting, match=name):
            Settings.from_env({**ENV, name: value})

    def test_keep_the_secrets_out_of_print(self):
        assert "k" * 32 not in repr(Settings.from_env(ENV))

    def test_mark_demo_on_a_loopback_address_only(self):
        local = Settings.from_env({**ENV, "PARASAT_BASE_URL": "http://127.0.0.1:8000"})

        assert (local.demo, Settings.from_env(ENV).demo) == (True, False)

    def test_ask_for_tls_by_the_base_address(self):
        assert Settings.from_env(ENV).secure
