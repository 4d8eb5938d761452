"""Formulas: as trees, in the lesson's notation, and what their symbols stand for."""
