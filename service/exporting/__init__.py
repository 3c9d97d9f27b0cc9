"""Stored answers and summaries as files to hand on: Markdown and DOCX, with a footnote for every quote."""
