"""Questions and claims whose right outcome is known, run and scored: what ``vicite eval`` does."""
