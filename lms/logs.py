"""Structured logs: one JSON line each, with the request's id and no personal data."""

import logging
import re
import sys
import time

import structlog
from flask import Flask, Response, g, request
from structlog.processors import ExceptionRenderer
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import EventDict

ADDRESS = re.compile(r"[^\s<>()\"']+@[^\s<>()\"']+")


def said(fault: str) -> str:
    """Return what a fault says, without what people had typed.

    Mail servers name the address they refuse, and PostgreSQL gives, on a line of its own, the
    value that was there already.
    """
    return ADDRESS.sub("<address>", fault.partition("\n")[0])


def _impersonal(_logger: object, _level: str, event: EventDict) -> EventDict:
    faults = event.get("exception")
    for fault in faults if isinstance(faults, list) else ():
        fault["exc_value"] = said(fault["exc_value"])
    return event


SHARED = (
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)
LAST = (
    # Without the values of variables: among them are names, letters and passwords.
    ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
    _impersonal,
    structlog.processors.JSONRenderer(ensure_ascii=False),
)


def configure(level: str = "INFO") -> None:
    """Send our own and the libraries' records to standard error as JSON lines."""
    # Our own go there directly: by way of the standard library each takes twice as long.
    structlog.configure(
        processors=[*SHARED, *LAST],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    lines = logging.StreamHandler(sys.stderr)
    lines.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=SHARED,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *LAST],
        )
    )
    logging.basicConfig(handlers=[lines], level=level, force=True)


def init_app(app: Flask) -> None:
    """Log each request by its endpoint: addresses may hold a token, so none is written."""
    log = structlog.get_logger("lms.requests")

    @app.before_request
    def begin() -> None:
        g.begun = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        took = (time.perf_counter() - g.get("begun", time.perf_counter())) * 1000
        log.info(
            "request",
            endpoint=request.endpoint,
            method=request.method,
            status=response.status_code,
            ms=round(took, 1),
        )
        return response
