"""Exceptions explained by the learner's own line: what stood there, and what it means."""
