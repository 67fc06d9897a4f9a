"""Records everything that the demo answers, and compares two recordings.

It knows no name of the site's code, so it runs on any revision: copy this folder into the `tests/`
of an older one. From the root of a checkout, with the demo's data in a folder:

    python -m tests.site_snapshot record DATA_DIR RECORDING [--like OTHER_RECORDING] [--as LOGIN …]
    python -m tests.site_snapshot compare BEFORE AFTER [--rename OLD=NEW …]
"""
