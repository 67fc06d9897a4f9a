"""What editors have made, or make of an imported post, is left alone."""

import datetime

from django.urls import reverse

from blog.models import PostPage
from tests import factories, html

from . import dumps


def test_what_editors_have_changed_or_deleted_is_left_alone_and_told(run):
    run()
    by_title = {post.title: post for post in dumps.imported_posts()}
    published = by_title["Kurs i SA8000"]
    published.excerpt = "Rättad text."
    published.save_revision().publish()
    draft = by_title["Finalen i Malmö"]
    draft.body = [("text", "<p>Mer om finalen.</p>")]
    draft.save_revision()
    saved = by_title["Kansliet intervjuas"]
    PostPage.objects.filter(pk=saved.pk).update(excerpt="Utan version.")
    by_title["God fortsättning!"].delete()
    by_title["Vatten oh kemikalier"].unpublish()

    output = run()

    assert output[1:10] == [
        "Added: 0",
        "There already: 23",
        "Changed by editors and left alone: 4",
        "  2016-11-22 Vatten oh kemikalier",
        "  2017-03-03 Kurs i SA8000",
        "  2018-09-11 Finalen i Malmö",
        "  2021-09-13 Kansliet intervjuas",
        "Deleted by editors and not revived: 1",
        "  2018-12-26 God fortsättning!",
    ]
    assert PostPage.objects.get(pk=published.pk).excerpt == "Rättad text."
    assert not PostPage.objects.filter(title="God fortsättning!").exists()
    assert not PostPage.objects.get(title="Vatten oh kemikalier").live
    assert len(dumps.imported_posts()) == 22


def test_posts_of_editors_and_imported_ones_live_side_by_side(run):
    own = factories.PostPageFactory(title="Hur mår hönsen?", date=datetime.date(2017, 4, 26))
    run()

    assert PostPage.objects.get(pk=own.pk).imported_from == ""
    same = PostPage.objects.filter(title="Hur mår hönsen?")
    assert len({post.slug for post in same}) == 3
    of_the_day = PostPage.objects.newest().filter(date=own.date)
    assert list(of_the_day.values_list("title", flat=True)) == [
        "Hur mår hönsen?",
        "Fyra riskanalyser är klara!",
        "Hur mår hönsen?",
    ]
    assert of_the_day.last() == own


def test_a_copy_of_an_imported_post_is_an_editors_own(run, admin_client):
    run()
    post = dumps.imported_posts()[0]
    form = {
        "new_title": "Kopian",
        "new_slug": "kopian",
        "new_parent_page": post.get_parent().pk,
        "copy_subpages": "",
        "publish_copies": "",
        "alias": "",
    }

    admin_client.post(reverse("wagtailadmin_pages:copy", args=[post.pk]), form)

    assert PostPage.objects.get(slug="kopian").imported_from == ""


def test_an_editor_sees_where_a_post_came_from_and_nothing_where_it_came_from_nowhere(
    run, admin_client
):
    run()
    own = factories.PostPageFactory(title="Eget")

    def editor(post):
        address = reverse("wagtailadmin_pages:edit", args=[post.pk])
        return html.text(html.parse(admin_client.get(address)).main)

    assert dumps.imported_posts()[0].imported_from in editor(dumps.imported_posts()[0])
    assert "Imported from" not in editor(own)
