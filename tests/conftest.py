"""Settings of the whole suite."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

_SLOW_MACHINES = (HealthCheck.too_slow,)

settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    max_examples=30,
    suppress_health_check=_SLOW_MACHINES,
)
settings.register_profile(
    "search", deadline=None, max_examples=400, suppress_health_check=_SLOW_MACHINES
)
# The same examples on every run; `--hypothesis-profile search` looks for new ones.
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what its user has kept or set."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("DATA", "CONFIG"):
            patch.setenv(f"XDG_{kind}_HOME", str(tmp_path_factory.mktemp(kind.lower())))
        yield
