"""Whether the platform lives, is ready to serve, and how it fares."""

import hmac
from datetime import timedelta

from flask import Blueprint, Flask, Response, current_app, jsonify, request
from prometheus_client import CollectorRegistry, Counter, generate_latest
from sqlalchemy import func, select

from lms import clock
from lms.accounts.permissions import anyone, permits
from lms.config import Settings
from lms.db.migrating import at_head
from lms.db.session import database, reading
from lms.error_pages import NoSuchPage
from lms.jobs.models import Heartbeat

blueprint = Blueprint("health", __name__)
WORKER_SILENT = timedelta(minutes=2)


def init_app(app: Flask, settings: Settings) -> None:
    """Serve the three addresses; count requests only where somebody may read the counts."""
    app.register_blueprint(blueprint)
    if settings.metrics_token is None:
        return
    registry = CollectorRegistry()
    answers = Counter("parasat_answers", "Answers", ["endpoint", "status"], registry=registry)
    app.extensions["lms.metrics"] = registry

    @app.after_request
    def count(response: Response) -> Response:
        answers.labels(request.endpoint or "none", response.status_code).inc()
        return response


@blueprint.get("/healthz")
@permits(anyone)
def healthz() -> Response:
    """Tell that the process answers."""
    return jsonify(alive=True)


@blueprint.get("/readyz")
@permits(anyone)
def readyz() -> tuple[Response, int]:
    """Tell whether database, migrations and worker are all in order."""
    seen = reading().scalar(select(func.max(Heartbeat.seen_at)))
    state = {
        "database": True,
        "migrations": at_head(database().engine),
        "worker": seen is not None and clock.now() - seen < WORKER_SILENT,
    }
    return jsonify(state), 200 if all(state.values()) else 503


@blueprint.get("/metrics")
@permits(anyone)
def metrics() -> Response:
    """Give the counts to whoever brings the token.

    :raises NoSuchPage: no token is set, or another one was brought.
    """
    settings: Settings = current_app.extensions["lms.settings"]
    brought = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if settings.metrics_token is None or not hmac.compare_digest(
        brought.encode(), settings.metrics_token.encode()
    ):
        raise NoSuchPage
    return Response(
        generate_latest(current_app.extensions["lms.metrics"]), mimetype="text/plain"
    )
