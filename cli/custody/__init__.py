"""`ilbirs custody` and `ilbirs export`: a log is proven, a case is taken out of the house."""
