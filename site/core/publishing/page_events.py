"""Page events: an app that keeps data about pages learns of a change within the change's transaction.

Signals come too late or too early. Wagtail sends `page_published` and `post_page_move` after the
transaction; Django sends `post_save` before many-to-many and child rows are written.
"""

_listeners = {
    "page_saved": [],  # listener(page): the page itself was saved, not only its draft
    "subtree_changed": [],  # listener(path): pages were moved, unpublished or restricted
    "subtree_deleted": [],  # listener(path): called before the pages at and below it are deleted
    "term_renamed": [],  # listener(term): an existing term was saved
}


def subscribe(event, listener):
    """Call `listener` whenever `event` happens, after the listeners that subscribed before it."""
    _listeners[event].append(listener)


def notify(event, subject):
    """Call every listener of `event`; call this in the transaction that makes the change."""
    for listener in _listeners[event]:
        listener(subject)
