"""The search for the mistake that gives what the learner's function returned."""
