"""The parts that pages are made of: each takes plain values and gives back HTML that reads well without its style."""
