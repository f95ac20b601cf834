import re

import pytest

from quizzes.problems import Fault, Problem
from quizzes.text import document
from quizzes.text.wording import SENTENCES, problem_sentence

pytestmark = pytest.mark.pure

BROKEN = """\
---
quiz: T
pass: eighty
mark: 1
draw: 3 from safety
---
Lost words.
# Part
## {#Q_1 .case points=none difficulty=hard scoring=most}
- (x) a {150%}
- (x) A
- [ ]
stray
> [!hunt] b
## Two {#q}
- [x] a {50%}
- [x] {20%}
- [ ] a {10%}
## Two {#q scoring=none}
- ( ) a
- b
> [!hint] x
> [!hint] y
## Three
= 5
## Four {#four objective=health}
- (x) one
- (x) two
## Five {#five .case id=5 id=6}
= true
## Six
```
"""
TRANSLATED = """\
---
attempts: 3
---
## Два {#q points=3}
- ( ) а
- [ ] а {50%}
- в
## Пять {#five}
= false
## Шесть {#six}
"""


def found():
    quiz = document.read_quiz(BROKEN)
    translation = document.read_translation(TRANSLATED)
    yield from document.check_quiz(quiz, {"law"})
    yield from document.check_translation(translation, quiz)
    yield from document.read_quiz("---\nquiz: &a T\n---\n").problems
    yield from document.read_quiz("").problems


class TestProblemSentences:
    def test_exist_for_every_fault(self):
        # What is wrong with the YAML itself is worded where it is read.
        assert set(SENTENCES) == set(Fault) - {Fault.FRONT_MATTER}

    def test_are_whole_for_whatever_a_text_gets_wrong(self):
        assert {problem.fault for problem in found() if problem_sentence(problem)} == set(Fault)

    @pytest.mark.parametrize("fault", SENTENCES, ids=lambda fault: fault.name)
    def test_say_what_is_wrong_and_then_what_to_do(self, fault):
        assert re.search(r"[.,:] .", str(SENTENCES[fault]))

    def test_word_a_broken_head_as_lessons_do(self):
        problem = Problem(Fault.FRONT_MATTER, 2, {"yaml": "unclosed"})

        assert problem_sentence(problem).startswith("The head of the text is not closed.")
