"""Changes a demo as its owner might: own pages, files and logins, and a changed home page."""

import django

django.setup()

from django.core.files import File  # noqa: E402
from wagtail.models import Locale  # noqa: E402

from accounts.models import User  # noqa: E402
from blog.models import BlogIndexPage, NewsKind, PostPage  # noqa: E402
from core.models import SiteImage  # noqa: E402
from demo.content import CONTENT_DIR  # noqa: E402
from home.models import HomePage, StandardPage  # noqa: E402
from translation.services import import_translation  # noqa: E402


def make_owner_changes():
    """Make a login, an image, a post in both languages, a page under a demo page; change home."""
    User.objects.create_user("egen", "egen@example.org", "eget-losenord")
    with (CONTENT_DIR / "images" / "water.jpg").open("rb") as file:
        image = SiteImage.objects.create(title="Egen bild", file=File(file, "egen.jpg"))
    post = PostPage(
        title="Eget inlägg",
        slug="eget",
        excerpt="Vårt.",
        kind=NewsKind.objects.first(),
        image=image,
    )
    _publish(BlogIndexPage.objects.get(locale__language_code="sv"), post)
    english = Locale.objects.get(language_code="en")
    translation = PostPage(title="A post of our own", excerpt="Ours.", locale=english)
    import_translation(PostPage.objects.get(pk=post.pk), translation, english)
    about = StandardPage.objects.get(slug="om-oss")
    _publish(about, StandardPage(title="Egen undersida", slug="egen-undersida"))
    home = HomePage.objects.get(locale__language_code="sv")
    home.lead = "Vår egen ingress."
    home.vision = '<p data-block-key="aaaaa">' + home.vision.removeprefix("<p>")
    home.save_revision().publish()


def _publish(parent, page):
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()


if __name__ == "__main__":
    make_owner_changes()
