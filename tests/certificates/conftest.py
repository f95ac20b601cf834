"""What the tests of certificates share."""

import pytest
from factories_certificates import Awards
from factories_gate import Gate


@pytest.fixture
def awards(app, make) -> Awards:
    """Certificates on demand."""
    return Awards(app, make)


@pytest.fixture
def gate(app, make, awards) -> Gate:
    """Authors, drafts and permits on demand."""
    return Gate(app, make, awards)
