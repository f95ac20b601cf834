"""What ``doctor`` says of the scheme on this platform."""

from certificates.scheme.check import check


class TestSchemeCheck:
    def test_is_well_where_the_course_gives_its_quizzes(self, db, awards):
        awards.release()

        assert list(check(db)) == [(True, "scheme 2026.1-pilot is consistent")]

    def test_names_each_quiz_that_no_course_gives(self, db):
        found = list(check(db))

        assert [well for well, _ in found] == [False, False]
        assert "code-of-ethics/final" in found[1][1]
