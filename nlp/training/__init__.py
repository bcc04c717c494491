"""Training and evaluation of the classifiers: never imported when a tip is read."""
