"""Makes what editors give the search, and what visitors searched for."""

import factory
from django.utils import timezone

from search.models import BestBet, PinnedPage, SearchedQuery, Synonym


class SynonymFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Synonym

    text = factory.Sequence(lambda n: f"ord{n}")
    alternatives = "annat"


class BestBetFactory(factory.django.DjangoModelFactory):
    """A best bet; `chosen` are its pages, the first on top."""

    class Meta:
        model = BestBet

    questions = factory.Sequence(lambda n: f"fråga{n}")

    @classmethod
    def _create(cls, model_class, chosen=(), **values):
        bet = model_class(**values)
        bet.pages = [
            PinnedPage(page_id=page.pk, sort_order=order) for order, page in enumerate(chosen)
        ]
        bet.save()
        return bet


class SearchedQueryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SearchedQuery

    month = factory.LazyFunction(lambda: timezone.localdate().replace(day=1))
    language = "sv"
    text = factory.Sequence(lambda n: f"text {n}")
    searches = 3
    hits = 0
