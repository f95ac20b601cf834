"""Rules of accounts: addresses, passwords, codes, sign-in names, words for browsers."""

import unicodedata

import pytest
from factories import PASSWORD
from factories_accounts import OTHER_PASSWORD
from hypothesis import given
from hypothesis import strategies as st

from lms.accounts import agents, codes, passwords, sign_in_names
from lms.accounts.email_rules import email_of
from lms.accounts.password_rules import PasswordFault, faults

pytestmark = pytest.mark.pure

ANDROID = "Mozilla/5.0 (Linux; Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/140.0 Safari/537.36 Edg/140.0"


class TestAddress:
    @pytest.mark.parametrize("text", ["a@b.kz", " A.B+c@Mail.Example.ORG ", "x_y@xn--80a.kz"])
    def test_is_kept_in_lower_case(self, text):
        assert email_of(text) == text.strip().lower()

    @pytest.mark.parametrize(
        "text",
        ["", "a@b", "a..b@c.kz", ".a@c.kz", "a@-b.kz", "a b@c.kz", "a@c.kz\nBcc: x@y.kz",
         "почта@пример.рф", "<a@b.kz>", "a@b.kz,c@d.kz", "a" * 250 + "@b.kz"],
    )  # fmt: skip
    def test_is_refused_when_letters_could_go_astray(self, text):
        assert email_of(text) is None


class TestPassword:
    @pytest.mark.parametrize("password", [PASSWORD, OTHER_PASSWORD, "correct horse battery"])
    def test_may_be_a_few_words(self, password):
        assert faults(password, ["Айгүл Мысалова", "aigul@example.org"]) == []

    @pytest.mark.parametrize(
        ("password", "expected"),
        [
            ("Қысқа", PasswordFault.TOO_SHORT),
            ("ab" * 101, PasswordFault.TOO_LONG),
            ("aaaaaaaaaaaa", PasswordFault.FEW_LETTERS),
            ("1234567890", PasswordFault.ROW),
            ("qwertyuiop", PasswordFault.ROW),
            ("йцукенгшщзх", PasswordFault.ROW),
            ("Password-2026!", PasswordFault.GUESSED_FIRST),
            ("Парасат2026", PasswordFault.GUESSED_FIRST),
            ("Мысалова-2026", PasswordFault.OWN_NAME),
            ("айгүл мысалова", PasswordFault.OWN_NAME),
            ("example20262026", PasswordFault.OWN_NAME),
        ],
    )
    def test_is_refused_when_guessed_easily(self, password, expected):
        assert expected in faults(password, ["Айгүл Мысалова", "aigul@example.org", None])

    def test_is_told_everything_that_is_wrong(self):
        assert len(faults("11111")) == 2

    def test_of_a_million_letters_is_refused_unread(self):
        # Looked through, it would hold the process for hours.
        assert faults("a" + "1" * 10**6 + "a") == [PasswordFault.TOO_LONG]

    def test_beside_a_name_of_a_million_marks_is_read_at_once(self):
        assert faults(PASSWORD, ["a" + "\u0300\u0327" * 10**6]) == []


class TestHash:
    def test_is_the_second_profile_of_owasp(self):
        assert passwords.hash_of("x").startswith("$argon2id$v=19$m=19456,t=2,p=1$")

    def test_is_the_same_for_every_keyboard(self):
        known = passwords.hash_of(unicodedata.normalize("NFD", "күзгі йод"))

        assert passwords.matches(known, unicodedata.normalize("NFC", "күзгі йод"))

    @pytest.mark.parametrize("known", [None, "", "no hash at all"])
    def test_of_nobody_matches_nothing(self, known):
        assert not passwords.matches(known, "anything")


class TestCode:
    @given(st.booleans(), st.sampled_from(["-", "", " ", " - "]))
    def test_is_read_however_it_is_typed(self, small, between):
        code = codes.new_code()
        typed = code.replace("-", between)

        assert codes.canonical(typed.lower() if small else typed) == code

    def test_may_be_typed_on_a_cyrillic_keyboard(self):
        assert codes.canonical("вснк мртх hhhh") == "BCHK-MPTX-HHHH"

    def test_leaves_the_token_of_a_link_alone(self):
        token = codes.new_token()

        assert codes.canonical(token) == token

    def test_never_comes_twice(self):
        assert len({codes.new_code() for _ in range(1000)}) == 1000


class TestSignInName:
    @pytest.mark.parametrize(
        ("name", "stem"),
        [
            ("Айгүл Сейітова", "aigul"),
            ("Өмірбек", "omirbek"),
            ("Жылдыз Үсөнова", "zhyldyz"),
            ("Ғалымжан", "galymzhan"),
            ("Sergey", "sergey"),
            ("李", "member"),
        ],
    )
    def test_begins_with_the_first_name(self, name, stem):
        assert sign_in_names.stem(name) == stem

    def test_is_read_in_any_case(self):
        assert sign_in_names.typed(" Aigul-4821 ") == "aigul-4821"


class TestBrowser:
    @pytest.mark.parametrize(
        ("agent", "words"),
        [
            (ANDROID, "Firefox, Android"),
            (IPHONE, "Safari, iPhone"),
            (EDGE, "Edge, Windows"),
            ("curl/8", "curl/8"),
            ("", "—"),
        ],
    )
    def test_is_told_in_a_few_words(self, agent, words):
        assert agents.described(agent) == words
