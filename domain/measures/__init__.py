"""What is measured, and each reported value of it."""
