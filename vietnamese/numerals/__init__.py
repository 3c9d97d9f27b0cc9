"""Numbers as they are written: in digits, in words, in Roman letters; in Vietnamese and in English."""
