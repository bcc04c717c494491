"""What we say to people: Fluent texts in seven languages, and the loader that speaks them."""
