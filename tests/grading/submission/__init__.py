"""What is handed in: found, opened, read."""
