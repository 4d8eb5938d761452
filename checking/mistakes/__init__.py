"""Mistakes: those with words of their own, and those that a formula's line invites."""
