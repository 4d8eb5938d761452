"""Where a submission's code runs, and what it finds there."""
