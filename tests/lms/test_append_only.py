import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from lms import clock
from lms.security import audit


@pytest.fixture
def entry(db):
    audit.record(db, "tested", at=clock.now())
    db.commit()


class TestAuditTrail:
    @pytest.mark.parametrize(
        "statement", ["UPDATE audit_entry SET act = 'forged'", "DELETE FROM audit_entry"]
    )
    def test_can_only_be_appended_to(self, db, entry, statement):
        with pytest.raises(DBAPIError, match="append-only"):
            db.execute(text(statement))
