"""The facts we act on, as data with their sources, and loaders that refuse mistakes."""
