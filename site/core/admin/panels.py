"""Panels of the page editor."""

from wagtail.admin.panels import FieldPanel


class FilledFieldPanel(FieldPanel):
    """A panel of a field that is shown only where the field has a value."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self):
            return super().is_shown() and bool(getattr(self.instance, self.field_name))
