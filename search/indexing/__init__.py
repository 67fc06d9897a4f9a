"""Indexing: keeps the entries in the database, and the index in Elasticsearch, up to date with the pages.

The entries are written in the transaction that changes a page. The index in Elasticsearch is made from
them, from an outbox, and can be rebuilt at any time.
"""
