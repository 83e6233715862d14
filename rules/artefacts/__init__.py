"""What the model, the source and the tool chain left behind."""
