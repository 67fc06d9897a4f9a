"""The slug of an English page: from its English title once, then its own."""

import pytest
from wagtail.models import Locale

from blog.models import PostPage
from tests import factories
from tests.core.fact_pages import publish_change, reload_page
from translation.services import import_translation


@pytest.fixture
def translate(home):
    """Return a function that translates a post with a title, as a translator does."""

    def translate(post, title, portion=1.0):
        locale = Locale.objects.get(language_code="en")
        english = PostPage(title=title, excerpt="So")
        return import_translation(reload_page(post), english, locale, portion=portion)

    return translate


def test_the_slug_comes_from_the_english_title(translate):
    english = translate(factories.PostPageFactory(title="Nytt om mat"), "News about food")

    assert reload_page(english).live
    assert reload_page(english).slug == "news-about-food"
    assert reload_page(english).url == "/en/nyheter/news-about-food/"


def test_a_later_english_title_leaves_the_slug(translate):
    post = factories.PostPageFactory(title="Nytt")
    translate(post, "News")

    english = translate(post, "Corrected news")

    assert (reload_page(english).title, reload_page(english).slug) == ("Corrected news", "news")


def test_a_later_swedish_slug_and_title_leave_the_english_slug(translate):
    post = factories.PostPageFactory(title="Nytt")
    english = translate(post, "News")

    def rename(page):
        page.title, page.slug = "Rättat", "rattat"

    publish_change(post, rename)

    assert reload_page(post).slug == "rattat"
    assert (reload_page(english).title, reload_page(english).slug) == ("News", "news")


def test_two_posts_with_one_english_title_get_different_slugs(translate):
    slugs = [translate(factories.PostPageFactory(), "News").slug for _ in range(3)]

    assert slugs == ["news", "news-1", "news-2"]


def test_a_half_done_translation_gets_its_slug_when_its_title_is_translated(translate):
    post = factories.PostPageFactory(title="Nytt")
    draft = translate(post, "News", portion=0)
    assert (draft.title, draft.slug, draft.live) == ("Nytt", "nytt", False)

    english = translate(post, "News")

    assert (reload_page(english).slug, reload_page(english).live) == ("news", True)


def test_an_english_slug_set_by_hand_stays(translate):
    post = factories.PostPageFactory(title="Nytt")
    english = reload_page(translate(post, "News"))
    english.slug = "the-news"
    english.save_revision().publish()

    publish_change(post, lambda page: setattr(page, "day_order", 2))
    translate(post, "Corrected news")

    assert reload_page(english).slug == "the-news"


def test_a_title_without_letters_keeps_the_swedish_slug(translate):
    assert translate(factories.PostPageFactory(title="Nytt"), "!?").slug == "nytt"
