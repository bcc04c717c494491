"""The small parts of the pipeline, each declaring what it needs and what it gives."""
