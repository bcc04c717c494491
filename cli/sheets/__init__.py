"""`ilbirs sheets`: what is handed over on paper."""
