from lms.markdown import plain_text


class TestPlainText:
    def test_keeps_words_and_drops_marks(self):
        assert plain_text("## *A* `b`\n\n[c](/d) ~~e~~\nf [сөз]{lang=ky}") == "A b\nc e f сөз"

    def test_has_a_line_for_each_item_and_cell(self):
        assert plain_text("- a\n- b\n\n| c | d |\n|---|---|\n| e | f |") == "a\nb\nc\nd\ne\nf"

    def test_keeps_titles_and_words_of_boxes(self):
        assert plain_text("::: law Code, 12\nRule.\n:::") == "Code, 12\nRule."

    def test_keeps_notes_but_not_their_marks(self):
        assert plain_text("One[^a] word.\n\n[^a]: Note.") == "One word.\nNote."

    def test_keeps_descriptions_of_images(self):
        assert plain_text("![A map](media/map.png)") == "A map"

    def test_keeps_code_and_formulas(self):
        assert plain_text("    a = 1\n\n$$\nx\n$$") == "a = 1\nx"

    def test_leaves_blocks_of_others_out(self):
        assert plain_text("Text.\n\n:::quiz\n- (x) Right\n:::") == "Text."
