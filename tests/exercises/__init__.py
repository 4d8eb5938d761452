"""What is checked: right answers pass, every known mistake is rejected and named."""
