"""Reading the lesson's source, and refusing what is wrong with it."""
