"""The catalog: the truth about articles, their versions, answers and jobs, in SQL."""
