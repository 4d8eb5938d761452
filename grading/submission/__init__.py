"""What was handed in: which files there are, what can be read of them, what they ask for."""
