"""Jobs of certificates, by the names of what does them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pkgutil import resolve_name
from typing import Any

from sqlalchemy.orm import Session

from certificates.issuing.files import KIND
from lms.jobs.queue import Finish, Handler


@dataclass(frozen=True, slots=True)
class InWorker:
    """A handler that is loaded when the first job asks for it.

    Jobs run in the worker alone; so the web processes, which are composed of the same
    features, never load the typesetter.
    """

    name: str
    """Module and function, ``module:function``."""

    def __call__(self, db: Session, payload: Mapping[str, Any], at: datetime) -> Finish | None:
        """Load the handler and let it do the job."""
        handler: Handler = resolve_name(self.name)
        return handler(db, payload, at)


JOBS: Mapping[str, Handler] = {KIND: InWorker("certificates.issuing.rendering:make_file")}
