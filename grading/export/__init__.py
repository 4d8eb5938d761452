"""Marks and pages on their way back: a module for each LMS, in the form that it takes."""
