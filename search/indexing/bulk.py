"""Many changes of an index in one request."""

from .client import client

ACCEPTED_STATUSES = {
    200,
    201,
    404,
    409,
}  # 404: what is to be taken away is gone; 409: a newer one is there
MAX_REASON_LENGTH = 200  # letters; a value that is refused is quoted whole
INDEX_NOT_FOUND = "index_not_found_exception"


def index_action(document, version):
    """Return the lines that put a document where no newer one is."""
    return {"index": _header(document["page"], version)}, document


def delete_action(page, version):
    """Return the lines that take a document away where no newer one is."""
    return ({"delete": _header(page, version)},)


def send_bulk_actions(name, changes):
    """Send changes to the index of an alias; return why, for each page of which one was not taken."""
    lines = [line for change in changes for line in change]
    answer = client().bulk(operations=lines, index=name, require_alias=True)
    outcomes = [outcome for item in answer["items"] for outcome in item.values()]
    return {
        int(outcome["_id"]): outcome["error"]["reason"][:MAX_REASON_LENGTH]
        for outcome in outcomes
        if outcome["status"] not in ACCEPTED_STATUSES
        or outcome.get("error", {}).get("type") == INDEX_NOT_FOUND
    }


def _header(page, version):
    return {"_id": str(page), "version": version, "version_type": "external_gte"}
