"""The index in Elasticsearch: what it looks like, how it is filled and how it is kept true.

All that it holds is made from the entries in the site's database, and can be made again at any time.
"""
