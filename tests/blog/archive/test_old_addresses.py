"""Addresses of the old site lead to the posts that took over from them, where those are public."""

import pytest

from blog.models import ArchiveRecord
from tests import factories, hidden_pages

ADDRESSES = ["/bloggen/248-hur-mar-honsen-2", "/nyheter/248-x/", "/aktuellt/248-%C3%A5ngor/"]


def post_with_old_id(number, **fields):
    post = factories.PostPageFactory(**fields)
    ArchiveRecord.objects.create(digest=str(number), page=post, old_id=number)
    return post


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_old_address_leads_to_its_post_for_good(home, client, address):
    post_with_old_id(248, slug="hur-mar-honsen")

    response = client.get(address)

    assert response.status_code == 301
    assert response.headers["Location"] == "/nyheter/hur-mar-honsen/"


@pytest.mark.parametrize(
    "address",
    ["/bloggen/249-x", "/bloggen/248", "/bloggen/", "/bloggen/248-x/y/", "/riskomraden/248-x/"],
)
def test_what_is_no_old_address_is_not_found(home, client, address):
    post_with_old_id(248)

    assert client.get(address, follow=True).status_code == 404


def test_a_page_that_has_such_an_address_itself_is_shown(home, client):
    post_with_old_id(248, slug="gammal")
    factories.PostPageFactory(slug="248-skor", title="248 skor")

    response = client.get("/nyheter/248-skor/")

    assert response.status_code == 200
    assert "248 skor" in response.content.decode()


def test_nothing_leads_to_a_post_that_is_not_public(home, client):
    hide = {
        1: lambda post: post.unpublish(),
        2: hidden_pages.expire,
        3: hidden_pages.restrict,
        4: lambda post: post.delete(),
    }
    for number, how in hide.items():
        how(post_with_old_id(number))
        assert client.get(f"/bloggen/{number}-x").status_code == 404, number
