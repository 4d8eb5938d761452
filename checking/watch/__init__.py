"""Watching a learner's function at work: which line wrote what, and which one leaves the rule."""
