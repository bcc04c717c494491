"""The facts and the loaders that refuse mistakes in them."""
