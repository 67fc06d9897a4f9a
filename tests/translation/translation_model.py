"""A translators' desk in a few dictionaries: what the statuses of the real one are held against."""

from dataclasses import dataclass, field

from translation.models import TranslationStage

PLACES = ("title", "lead", "first", "second")


@dataclass
class DeskModel:
    """A Swedish page of up to four texts and its English page, as plain values.

    `swedish` is what is published, `known` what the translators have been brought, `written` the
    English of a (place, Swedish text), `shown` what the live English page was made of.
    """

    swedish: dict = field(default_factory=dict)
    is_live: bool = True
    is_begun: bool = False
    known: dict = field(default_factory=dict)
    written: dict = field(default_factory=dict)
    is_waiting: bool = False
    is_live_in_english: bool = False
    was_published: bool = False
    shown: list = field(default_factory=list)
    sent: list = field(default_factory=list)
    is_in_review: bool = False

    def change(self, texts):
        """Publish other Swedish texts."""
        self.swedish, self.is_live = texts, True
        self.is_waiting = self.is_begun

    def begin(self):
        """Order the translation and let it be begun."""
        if not self.is_begun:
            self.is_begun, self.known = True, dict(self.swedish)

    def work(self):
        """Bring what is new to the translators."""
        if self.is_waiting:
            self.known, self.is_waiting = dict(self.swedish), False

    def write(self, place, english):
        """Translate a text, or take its translation away."""
        key = place, self.known[place]
        if english:
            self.written[key] = english
        else:
            self.written.pop(key, None)

    def translated(self):
        """Return what the translation says, place by place."""
        return [(p, self.written.get((p, text))) for p, text in self.known.items()]

    def is_whole(self):
        """Whether each text is translated."""
        return all(english for _place, english in self.translated())

    def publish(self):
        """Publish what the translation says; return whether that is allowed."""
        if self.is_in_review or not self.is_whole() or not self.is_live:
            return False
        self._show(self.translated())
        return True

    def send(self):
        """Send it to review; return whether that is allowed."""
        if self.is_in_review or not self.is_whole() or not self.is_live:
            return False
        self.is_in_review = True
        return True

    def approve(self):
        """Approve it; return whether that is allowed."""
        if not self.is_in_review or not self.is_whole() or not self.is_live:
            return False
        self.is_in_review = False
        self._show(self.translated())
        return True

    def reject(self):
        """Send it back; return whether that is allowed."""
        was, self.is_in_review = self.is_in_review, False
        return was

    def _show(self, translated):
        self.shown, self.is_live_in_english, self.was_published = translated, True, True

    def unpublish(self):
        """Unpublish the Swedish page, and with it the English."""
        self.is_live = self.is_live_in_english = False

    def unpublish_english(self):
        """Unpublish the English page alone."""
        self.is_live_in_english = False

    def delete_english(self):
        """Delete the English page with all that was translated."""
        self.__init__(swedish=self.swedish, is_live=self.is_live)

    def status(self):
        """Return (state, number of texts, number of translated ones)."""
        if not self.is_begun:
            return TranslationStage.NOT_STARTED, 0, 0
        done = sum(1 for _place, english in self.translated() if english)
        return self._state(done), len(self.known), done

    def _state(self, done):
        if self.is_in_review:
            return TranslationStage.IN_REVIEW
        if done < len(self.known):
            return (
                TranslationStage.NEEDS_UPDATE
                if self.was_published
                else TranslationStage.IN_PROGRESS
            )
        is_shown = self.is_live_in_english and self.shown == self.translated()
        return TranslationStage.PUBLISHED if is_shown else TranslationStage.READY
