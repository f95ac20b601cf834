from sqlalchemy import text
from wtforms import StringField
from wtforms.validators import Length

from lms.forms import Form


class TestErrorPage:
    def test_says_that_there_is_no_such_page(self, browser):
        assert "no such page" in browser.get("/nowhere", 404).h1

    def test_speaks_the_language_of_the_reader(self, browser):
        assert browser.get("/nowhere?lang=ky", 404).tree.get("lang") == "ky"

    def test_is_shown_although_the_database_is_lost(self, browser_of, make, db):
        browser = browser_of(make.person())
        db.execute(text("ALTER TABLE user_session RENAME TO lost"))

        assert browser.get("/licence", 503).h1

    def test_gives_back_what_was_typed(self, browser):
        answer = browser.client.post("/sign-in", data={"note": "two hours of work"})

        assert "two hours of work" in answer.text

    def test_gives_back_no_password(self, browser):
        answer = browser.client.post("/sign-in", data={"password": "күзгі жапырақ"})

        assert "күзгі" not in answer.text


class Short(Form):
    word = StringField(validators=[Length(max=3)])


class TestFormMessages:
    def test_name_the_limit(self, app):
        with app.test_request_context("/", method="POST", data={"word": "longer"}):
            form = Short()
            form.validate()

            assert form.word.errors == ["Field cannot be longer than 3 characters."]
