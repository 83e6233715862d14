"""What a sub-editor shortens."""
