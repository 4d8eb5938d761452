"""How a class is marked: ``python -m grading submissions/``."""
