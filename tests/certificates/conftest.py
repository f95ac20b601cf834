"""What the tests of certificates share."""

import pytest
from factories_certificates import Awards


@pytest.fixture
def awards(app, make) -> Awards:
    """Certificates on demand."""
    return Awards(app, make)
