"""Submissions that attack the marker, or cheat."""
