"""How well the checks tell a claim that follows from its quotes from one that does not."""
