"""The Bot API methods, by family; each takes a Call and returns the `result` of the answer."""
