"""The search index, its analyzer, its engines and the search page."""
