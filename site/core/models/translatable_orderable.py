"""Child rows of a page that hold both facts and words."""

from wagtail.models import Orderable, TranslatableMixin

from .. import localize


class TranslatableOrderable(TranslatableMixin, Orderable):
    """A child row whose `facts` follow the Swedish page and whose `words` are translated one by one.

    A subclass has a `ParentalKey` called `page` and names its columns in `facts` and `words`. A row
    that is added to the Swedish page is added to the English page at once, there without words of its
    own: `core.bilingual.localized` then shows the Swedish.
    """

    facts = ()
    words = ()

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.override_translatable_fields = localize.translatable_row_fields(
            facts=cls.facts, words=cls.words
        )
