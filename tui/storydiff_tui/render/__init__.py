"""From frozen values to what is painted; pure, and the only place that knows marks and colours."""
