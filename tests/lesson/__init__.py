"""The lesson: what its text and its numbers say; its rooms stand in folders."""
