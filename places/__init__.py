"""Where: a point or words in, a Place out, without asking the network."""
