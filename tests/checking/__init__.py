"""How a check works: what it calls, finds, watches, says, and keeps as passed."""
