"""Questions and settings as JSON, and back. Pure."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from fractions import Fraction
from typing import Any

from quizzes.questions import Callouts, Choice, Difficulty, Question, Scoring
from quizzes.settings import Draw, Feedback, QuizSettings, Shuffle

Packed = dict[str, Any]


def pack_question(question: Question) -> Packed:
    """Return the question with its key as JSON; where it stood in its file is left out."""
    return {
        "id": question.id,
        "kind": question.kind,
        "text": question.text,
        "choices": [
            {
                "text": choice.text,
                "share": str(choice.share),
                "feedback": choice.feedback,
                "fixed": choice.fixed,
                "right": choice.right,
            }
            for choice in question.choices
        ],
        "points": str(question.points),
        "objective": question.objective,
        "difficulty": question.difficulty.value if question.difficulty else None,
        "tags": list(question.tags),
        "scoring": question.scoring.value,
        "callouts": asdict(question.callouts),
    }


def unpack_question(packed: Mapping[str, Any]) -> Question:
    """Return the question that ``pack_question`` wrote."""
    difficulty = packed["difficulty"]
    return Question(
        id=packed["id"],
        kind=packed["kind"],
        text=packed["text"],
        choices=tuple(
            Choice(**{**choice, "share": Fraction(choice["share"])})
            for choice in packed["choices"]
        ),
        points=Fraction(packed["points"]),
        objective=packed["objective"],
        difficulty=Difficulty(difficulty) if difficulty else None,
        tags=tuple(packed["tags"]),
        scoring=Scoring(packed["scoring"]),
        callouts=Callouts(**packed["callouts"]),
    )


def pack_texts(question: Question) -> Packed:
    """Return what a translation puts into other words, in Markdown."""
    return {
        "text": question.text,
        "choices": [choice.text for choice in question.choices],
        "feedback": [choice.feedback for choice in question.choices],
        "callouts": {name: said for name, said in asdict(question.callouts).items() if said},
    }


def digest_of(content: Mapping[str, Any], texts: Mapping[str, Any]) -> str:
    """Return the SHA-256 by which a version of a question is known again."""
    written = json.dumps([content, texts], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()


def pack_settings(settings: QuizSettings) -> Packed:
    """Return the settings as JSON, durations in seconds; the title is kept apart."""
    return {
        "pass_mark": str(settings.pass_mark),
        "attempts": settings.attempts,
        "cooldown": int(settings.cooldown.total_seconds()),
        "time": int(settings.time.total_seconds()) if settings.time else None,
        "feedback": settings.feedback.value,
        "shuffle": sorted(shuffle.value for shuffle in settings.shuffle),
        "draws": [[draw.objective, draw.count] for draw in settings.draws],
    }


def unpack_settings(packed: Mapping[str, Any]) -> QuizSettings:
    """Return the settings that ``pack_settings`` wrote."""
    return QuizSettings(
        pass_mark=Fraction(packed["pass_mark"]),
        attempts=packed["attempts"],
        cooldown=timedelta(seconds=packed["cooldown"]),
        time=timedelta(seconds=packed["time"]) if packed["time"] else None,
        feedback=Feedback(packed["feedback"]),
        shuffle=frozenset(Shuffle(name) for name in packed["shuffle"]),
        draws=tuple(Draw(objective, count) for objective, count in packed["draws"]),
    )
