from factories_markdown import WORDS, found, html, tags

from lms.markdown.rendering import fragment, inline


class TestText:
    def test_is_written_by_the_common_mark_rules(self):
        assert html("## T\n\n- *a* `b`").endswith(
            "<ul>\n<li><em>a</em> <code>b</code></li>\n</ul>\n"
        )

    def test_may_be_struck_through(self):
        assert "<s>old</s>" in html("~~old~~")

    def test_may_define_its_terms(self):
        assert "<dt>Lot</dt>\n<dd>One purchase</dd>" in html("Lot\n: One purchase")

    def test_begins_with_a_large_letter(self):
        written = html("Aigul reads.\n\nThen she asks.")

        assert [p.get("class") for p in found(written, "p")] == ["opening", None]

    def test_begins_plainly_after_a_heading(self):
        assert "opening" not in html("## First\n\nAigul reads.")

    def test_begins_plainly_with_an_image(self):
        assert "opening" not in html("![A map](media/map.png)")

    def test_drops_the_mark_of_byte_order(self):
        assert html("\ufeff## T") == html("## T")

    def test_reads_the_line_ends_of_every_system(self):
        assert html("a\r\n\r\nb\rc") == html("a\n\nb\nc")


class TestFragment:
    def test_has_no_large_letter(self):
        assert fragment("Which?", page="q", words=WORDS) == "<p>Which?</p>\n"

    def test_has_no_paragraph_when_inline(self):
        assert inline("A *lot* <b>", words=WORDS) == "A <em>lot</em> &lt;b&gt;"


class TestHeadings:
    def test_all_move_down_below_the_title_of_the_page(self):
        assert tags(html("# One\n\n## Two\n\n###### Six")) == ["h2", "h3", "h6"]

    def test_stay_where_none_is_the_title_of_the_page(self):
        assert tags(html("## Two\n\n### Three")) == ["h2", "h3"]

    def test_have_ids_that_begin_with_the_page(self):
        assert '<h2 id="why-сөздің-баспалдағы">' in html("## Сөздің *баспалдағы*!")

    def test_have_different_ids_for_the_same_words(self):
        ids = [h.get("id") for h in found(html("## case\n## case\n## case-2\n## case"), "h2")]

        assert ids == ["why-case", "why-case-2", "why-case-2-2", "why-case-3"]

    def test_have_an_id_without_any_letters(self):
        assert '<h2 id="why-section">' in html("## !?")


class TestNotes:
    TEXT = "One[^b], two[^a], one again[^b].\n\n[^a]: Second.\n[^b]: First."

    def test_are_numbered_as_they_are_mentioned(self):
        written = found(html(self.TEXT), "li")

        assert ["".join(li.itertext()).split()[0] for li in written] == ["First.", "Second."]

    def test_are_reached_by_a_link_with_a_name(self):
        link = found(html(self.TEXT), "a")[0]

        assert link.get("aria-label") == "Note 1"
        assert link.get("href") == "#why--note-1"

    def test_lead_back_to_each_mention(self):
        written = html(self.TEXT)

        ids = {element.get("id") for element in found(written, "a")}
        assert {"why--mark-1", "why--mark-1-2", "why--mark-2"} < ids
        assert 'href="#why--mark-1-2" rel="noopener">Back to the text: 2</a>' in written

    def test_stand_in_a_section_of_their_own(self):
        assert '<section class="notes" aria-label="Notes">' in html(self.TEXT)

    def test_are_not_written_inside_another(self):
        items = found(html("One[^a].\n\n[^a]: - [^a]: Inner"), "li")

        assert [li.get("id") for li in items] == ["why--note-1", None]

    def test_without_a_text_stay_as_written(self):
        assert "[^z]" in html("Where[^z]?")


class TestLanguageSpans:
    def test_name_the_language_of_words(self):
        assert '<span lang="ky"><em>сөз</em></span>' in html("[*сөз*]{lang=ky}")

    def test_may_be_quoted_and_have_a_region(self):
        assert '<span lang="kk-Latn-KZ">sóz</span>' in html('[sóz]{lang="kk-Latn-KZ"}')

    def test_take_no_other_attribute(self):
        assert "<span" not in html("[a]{onclick=x} [b]{.big} [c]{lang=ky style=x} [d]{lang=//}")


class TestLinks:
    def test_lead_to_sites_to_mail_and_within(self):
        text = (
            "[a](https://a.kz) [b](http://b.kg) [c](mailto:c@d.kz) [d](/x?y#z) [e](e) <f@g.kz>"
        )

        addresses = [a.get("href") for a in found(html(text), "a")]

        assert addresses == [
            "https://a.kz",
            "http://b.kg",
            "mailto:c@d.kz",
            "/x?y#z",
            "e",
            "mailto:f@g.kz",
        ]

    def test_do_not_hand_the_window_over(self):
        assert found(html("[a](https://a.kz)"), "a")[0].get("rel") == "noopener"

    def test_have_no_title(self):
        assert "title" not in html('[a](https://a.kz "A title")')

    def test_leave_their_words_where_refused(self):
        assert html("## x\n\n[*words*](ftp://a.kz)").endswith("<p><em>words</em></p>\n")
