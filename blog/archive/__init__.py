"""The import of the office's old news: text dumps of its former site, and a file of labels."""
