"""Images with an alt text for each language, and documents with a title for each."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class SiteImage(AbstractImage):
    """An image; `description` is its alt text in Swedish, `description_en` in English."""

    bumps_content_version = True

    description_en = models.CharField(
        _("description in English"),
        max_length=255,
        blank=True,
        help_text=_("What the picture shows, for English readers who cannot see it."),
    )
    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("Who drew it or took it.")
    )

    admin_form_fields = (*Image.admin_form_fields, "description_en", "credit")

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def default_alt_text(self):
        """The alt text in the active language; never the title, which is for editors."""
        return self.description_en if get_language() == "en" else self.description


class Rendition(AbstractRendition):
    """A scaled copy of an image."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]

    def get_upload_to(self, filename):
        """Put the image's hash into the file name, so that its address never shows another picture."""
        return super().get_upload_to(f"{self.image.get_file_hash()[:8]}.{filename}")


class SiteDocument(AbstractDocument):
    """A document that visitors can read when a live public page uses it."""

    bumps_content_version = True

    title_en = models.CharField(
        _("title in English"),
        max_length=255,
        blank=True,
        help_text=_("What the document is called on English pages."),
    )

    admin_form_fields = ("title", "title_en", "file", "collection", "tags")

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @property
    def name(self):
        """The title in the active language, in Swedish where the English is not yet written."""
        return self.title_en if get_language() == "en" and self.title_en else self.title

    @property
    def name_language(self):
        """The language that `name` is in, for its `lang` attribute."""
        return "en" if get_language() == "en" and self.title_en else "sv"
