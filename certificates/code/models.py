"""The table of acknowledgements."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lms.accounts.models import Person
from lms.accounts.roles import Jurisdiction
from lms.db.base import Base, Code, Key


class Acknowledgement(Base):
    """That a person has taken one version of the Code as their own (ACK, C-02)."""

    __tablename__ = "code_acknowledgement"
    __table_args__ = (
        UniqueConstraint("person_id", "version"),
        {"info": {"append_only": True}},
    )

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    version: Mapped[Code]
    """A version of certificates.code.text."""
    jurisdiction: Mapped[Jurisdiction]
    """Which wording of principle 6 they acknowledged (C-11)."""
    acknowledged_at: Mapped[datetime]
