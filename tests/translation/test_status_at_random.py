"""Whatever is done to a page and its translation, in whatever order, its status says what is true."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.exceptions import UserFacingError
from setup import roles
from tests import factories
from tests.core.fact_pages import reload_page
from tests.translation.translation_model import PLACES, DeskModel
from translation import services
from translation.models import TranslationStage, TranslationStatus
from translation.services.publishing.review import APPROVE, REJECT
from translation.texts.segment_texts import segment_texts

from . import translations

KEYS = {
    "first": "11111111-1111-4111-8111-111111111111",
    "second": "2" * 8 + "-2222-4222-8222-" + "2" * 12,
}
letters = st.sampled_from("abc")
swedish_texts = st.fixed_dictionaries(
    {"title": letters, "lead": letters}, optional={"first": letters, "second": letters}
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("change"), swedish_texts),
        st.tuples(st.just("write"), st.sampled_from(PLACES), st.sampled_from(["", "x", "y"])),
        st.tuples(st.just("write all")),
        *(
            st.tuples(st.just(name))
            for name in (
                *("begin", "work", "work", "publish", "send", "approve", "reject"),
                *("unpublish", "unpublish english", "delete english", "move", "draft"),
            )
        ),
    ),
    min_size=3,
    max_size=14,
)


@pytest.fixture
def ground(home):
    """English indexes to translate below, a page to move to, and who does it all."""
    translations.published(home)
    other = factories.StandardPageFactory(title="Annan plats")
    translations.published(other)
    return home, other


class Desk:
    """The real thing, with the steps of the model by the same names."""

    def __init__(self, ground, user):
        self.places, self.user = ground, user
        self.page = factories.StandardPageFactory(title="a", lead="a", slug="sida")
        self.model = DeskModel(swedish={"title": "a", "lead": "a"})

    def do(self, name, *arguments):
        """Do a step to both; they allow and refuse the same."""
        method = getattr(self, name.replace(" ", "_"))
        try:
            done = method(*arguments)
        except UserFacingError:
            done = False
        expected = self.model_does(name, *arguments)
        assert expected is None or done is not False or expected is False, name
        assert expected is not False or done is False, name

    def model_does(self, name, *arguments):
        """Do a step to the model."""
        if name in ("move", "draft"):
            return None
        if name == "write":
            place, english = arguments
            if self.model.is_begun and place in self.model.known and not self.model.is_in_review:
                self.model.write(place, english)
            return None
        if name == "write all":
            for place in self.model.known if not self.model.is_in_review else ():
                if not self.model.written.get((place, self.model.known[place])):
                    self.model.write(place, "z")
            return None
        if not self.model.is_begun and name not in ("change", "begin", "work", "unpublish"):
            return None
        return getattr(self.model, name.replace(" ", "_"))(*arguments)

    @property
    def translation(self):
        return translations.translation_of(self.page)

    def change(self, texts):
        blocks = [
            translations.heading(texts[p], KEYS[p]) for p in ("first", "second") if p in texts
        ]
        self.page = translations.publish_swedish(
            self.page, title=texts["title"], lead=texts["lead"], body=blocks
        )

    def begin(self):
        translations.begin(self.page)

    def work(self):
        translations.work()

    def write(self, place, english):
        if self.model.is_begun and not self.model.is_in_review:
            path = f"body.{KEYS[place]}" if place in KEYS else place
            for text in segment_texts(self.translation):
                if text.path == path:
                    services.save_segment(self.translation, text.segment.pk, english, self.user)

    def write_all(self):
        if self.model.is_begun and not self.model.is_in_review:
            for text in segment_texts(self.translation):
                if not text.current:
                    services.save_segment(self.translation, text.segment.pk, "z", self.user)

    def draft(self):
        if self.model.is_begun and not self.model.is_in_review:
            services.make_draft(self.translation, self.user)

    def publish(self):
        if self.model.is_begun:
            services.publish_translation(self.translation, self.user)

    def send(self):
        if self.model.is_begun:
            services.send_to_review(self.translation, self.user)

    def approve(self):
        if self.model.is_begun:
            services.decide_review(self.translation, self.user, APPROVE)

    def reject(self):
        if self.model.is_begun:
            services.decide_review(self.translation, self.user, REJECT)

    def unpublish(self):
        reload_page(self.page).unpublish()

    def unpublish_english(self):
        if self.model.is_begun:
            translations.english_page(self.page).unpublish()

    def delete_english(self):
        if self.model.is_begun:
            translations.english_page(self.page).delete()

    def move(self):
        page = reload_page(self.page)
        place = next(p for p in self.places if p.pk != page.get_parent().pk)
        page.move(reload_page(place), pos="last-child")


def run(ground, user, todo):
    real = Desk(ground, user)
    for step in todo:
        real.do(*step)
        row = translations.status_of(real.page)
        assert (row.state, row.segments, row.translated) == real.model.status(), step
        assert row.is_being_compared == real.model.is_waiting, step
        assert row.translation_id is None or row.target.live == real.model.is_live_in_english
        assert (row.since is not None) == (row.state == TranslationStage.NEEDS_UPDATE)
    if real.model.is_begun and real.model.is_live_in_english:
        english = translations.english_page(real.page)
        blocks = {block["id"]: block["value"] for block in english.body.raw_data}
        translated = {"title": english.title, "lead": english.lead}
        translated |= {place: blocks[key] for place, key in KEYS.items() if key in blocks}
        assert translated == dict(real.model.shown)
    place = reload_page(real.page)
    translations.work()
    place.delete()
    assert not TranslationStatus.objects.filter(page=place.pk).exists()


@pytest.fixture
def reviewer(ground):
    """One who may publish and approve, but nothing that is incomplete."""
    roles.ensure_roles()
    return translations.member(roles.REVIEWERS)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(todo=steps)
def test_the_status_is_that_of_the_model_after_every_step(ground, reviewer, todo):
    with transaction.atomic():
        run(ground, reviewer, todo)
        transaction.set_rollback(True)


@pytest.mark.audit
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(todo=steps)
def test_five_hundred_times(ground, reviewer, todo):
    with transaction.atomic():
        run(ground, reviewer, todo)
        transaction.set_rollback(True)
