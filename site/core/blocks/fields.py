"""The StreamField of every model: migrations say nothing of its blocks."""

from wagtail import fields


class StreamField(fields.StreamField):
    """A StreamField whose blocks are not written into migrations.

    Blocks change no column. A migration that named them would be needed for each of their changes.
    """

    def deconstruct(self):
        """Return what a migration needs to make the column: Wagtail's own field without blocks."""
        name, _path, _args, kwargs = super().deconstruct()
        return name, "wagtail.fields.StreamField", [[]], kwargs | {"block_lookup": {}}
