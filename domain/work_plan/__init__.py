"""The office's yearly work plan: objectives, strategies, and the progress printed beside each."""
