"""The head of a quiz file, written in the one canonical form. Pure."""

import json
from datetime import timedelta

from quizzes.settings import UNITS, UNLIMITED, QuizSettings, Shuffle
from quizzes.text.weights import decimal


def print_settings(settings: QuizSettings) -> str:
    """Return the head of a quiz file that says all this."""
    attempts = UNLIMITED if settings.attempts is None else settings.attempts
    names = ", ".join(shuffle.value for shuffle in Shuffle if shuffle in settings.shuffle)
    draws = ", ".join(f"{draw.count} from {draw.objective}" for draw in settings.draws)
    lines = [
        f"quiz: {json.dumps(settings.title, ensure_ascii=False)}",
        f"pass: {decimal(settings.pass_mark)}%",
        f"attempts: {attempts}",
        f"cooldown: {_print_duration(settings.cooldown)}",
        f"feedback: {settings.feedback.value}",
        f"time: {_print_duration(settings.time)}" if settings.time else "",
        f"shuffle: [{names}]" if names else "",
        f"draw: {draws}" if draws else "",
    ]
    return "\n".join(["---", *filter(None, lines), "---", ""])


def _print_duration(duration: timedelta) -> str:
    fitting = (name for name, unit in UNITS.items() if not duration % unit)
    unit = next(fitting, "s")
    return f"{duration // UNITS[unit]}{unit}"
