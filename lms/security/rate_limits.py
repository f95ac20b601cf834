"""Counts of tries in our own database, so that all processes share them."""

from collections.abc import Callable
from datetime import datetime, timedelta

from limits.storage import Storage
from sqlalchemy import case, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapped, Session, mapped_column

from lms import clock
from lms.db.base import Base, Name
from lms.db.session import Database


class RateLimit(Base):
    """How often one door was tried by one account or from one address, in one window."""

    __tablename__ = "rate_limit"

    key: Mapped[Name] = mapped_column(primary_key=True)
    """Carries a digest of the account or address, never the thing itself."""
    tries: Mapped[int]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class DatabaseStorage(Storage):
    """Keeps the counts of the limits library; each count is a short transaction of its own."""

    STORAGE_SCHEME = ("parasat",)  # type: ignore[assignment] # the library only iterates it

    def __init__(self, database: Database, *, now: Callable[[], datetime] = clock.now) -> None:
        super().__init__()
        self.database, self.now = database, now

    @property
    def base_exceptions(self) -> type[Exception]:
        """Return what the database may raise."""
        return SQLAlchemyError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count one more try, or begin a new window of ``expiry`` seconds; return the count."""
        now = self.now()
        over = RateLimit.expires_at <= now
        dialect = sqlite if self.database.engine.dialect.name == "sqlite" else postgresql
        new = dialect.insert(RateLimit).values(
            key=key, tries=amount, expires_at=now + timedelta(seconds=expiry)
        )
        counted = new.on_conflict_do_update(
            index_elements=["key"],
            set_={
                "tries": case((over, amount), else_=RateLimit.tries + amount),
                "expires_at": case((over, new.excluded.expires_at), else_=RateLimit.expires_at),
            },
        )
        with self.database.writer.begin() as db:
            tries: int = db.execute(counted.returning(RateLimit.tries)).scalar_one()
        return tries

    def get(self, key: str) -> int:
        """Return the count of the present window."""
        with self.database.reader() as db:
            row = db.get(RateLimit, key)
        return row.tries if row and row.expires_at > self.now() else 0

    def get_expiry(self, key: str) -> float:
        """Return when the present window ends, in seconds since 1970."""
        with self.database.reader() as db:
            end = db.scalar(select(RateLimit.expires_at).where(RateLimit.key == key))
        return (end or self.now()).timestamp()

    def check(self) -> bool:
        """Tell that the storage works; the application does not start without its database."""
        return True

    def clear(self, key: str) -> None:
        """Forget one count."""
        with self.database.writer.begin() as db:
            db.execute(delete(RateLimit).where(RateLimit.key == key))

    def reset(self) -> None:
        """Forget every count."""
        with self.database.writer.begin() as db:
            db.execute(delete(RateLimit))


def sweep(db: Session, at: datetime) -> None:
    """Remove the counts of windows that are over."""
    db.execute(delete(RateLimit).where(RateLimit.expires_at < at))
