"""Panels of the page editor."""

from wagtail.admin.panels import FieldPanel


class FilledFieldPanel(FieldPanel):
    """A field that is shown only where it holds something."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self):
            return super().is_shown() and bool(getattr(self.instance, self.field_name))
