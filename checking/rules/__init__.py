"""What is right: a formula for each entry, or a procedure made of choices."""
