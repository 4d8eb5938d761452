"""What learners and teachers read, made from the records."""
