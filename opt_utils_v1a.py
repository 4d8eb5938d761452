"""The name under which most published notebooks of the course import opt_utils."""

from opt_utils import *  # noqa: F403
