"""How a submission, and a class of them, gets its marks; and what is kept of each."""
