"""Say which parts an exercise lacks outside the lesson's source: entry, points, inputs."""

import testCases
from exercises import EXERCISES


def missing_parts(points: dict[str, int]) -> list[str]:
    """Return a line for each part that these exercises lack, with the file where it belongs."""
    troubles = []
    for name in points:
        if name not in EXERCISES:
            troubles.append(
                f"exercises/ has no entry {name} (its section's file lists it in EXERCISES)"
            )
        elif EXERCISES[name].cases and not hasattr(testCases, f"{name}_test_case"):
            troubles.append(f"testCases.py has no {name}_test_case")
    for name in EXERCISES:
        if name not in points:
            troubles.append(f"points.toml does not list {name}, not even as optional")
    return troubles
