"""A call of the learner's function: made, ended in time, and compared with what is right."""
