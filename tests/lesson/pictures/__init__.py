"""The pictures of the text, and the numbers that are kept for them."""
