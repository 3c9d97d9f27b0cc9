"""The Vietnamese language itself: pure functions, no I/O beyond the package's own data files."""
