"""How a check works: run, compare, explain, show, score. It knows no exercise."""
