import pytest

from courses.studio.texts import Original, begun, plain
from lms.frontmatter import split

pytestmark = pytest.mark.pure

ORIGINAL = Original(
    title='The "sign": no proof',
    objective="Say it.",
    sources=("Rules, ¶14", "- a dash"),
    body="A monitor reads.\n",
)


class TestPlainText:
    @pytest.mark.parametrize("sent", ["a\r\nb\r\n", "a\rb", "a\nb\n"])
    def test_has_one_kind_of_line_end(self, sent):
        assert plain(sent) == "a\nb\n"

    def test_holds_no_nought(self):
        assert plain("a\0b") == "a\ufffdb\n"


class TestTranslation:
    def test_begins_with_the_texts_of_the_original(self):
        front = split(begun(ORIGINAL))

        assert front.values["title"] == ORIGINAL.title
        assert front.values["sources"] == [{"text": "Rules, ¶14"}, {"text": "- a dash"}]
        assert front.body == ORIGINAL.body

    def test_has_no_sources_where_the_original_has_none(self):
        assert "sources" not in split(begun(Original("T", "O", (), "B"))).values
