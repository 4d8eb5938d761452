"""Marking a class, room by room as in grading/."""
