"""Facts are copied to English in the transaction that saves Swedish; words stay."""

import datetime

from tests import factories


def test_a_changed_date_reaches_the_english_post_at_once(home):
    post = factories.PostPageFactory()
    english = factories.translate(post, title="Something happened", excerpt="It did.")

    post.date = datetime.date(2018, 1, 2)
    post.save_revision().publish()

    english.refresh_from_db()
    assert english.date == datetime.date(2018, 1, 2)
    assert english.title == "Something happened"
    assert english.excerpt == "It did."
