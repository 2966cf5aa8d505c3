"""Settings of the whole suite."""

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
