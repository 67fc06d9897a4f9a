"""Panels of the page editor for matrices and follow-ups."""

from wagtail.admin.panels import FieldPanel, Panel


class CellTitlePanel(Panel):
    """Says which pillar and step a cell of the matrix stands for."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "riskareas/admin/cell_title.html"


class NotedFieldPanel(FieldPanel):
    """A value that the site notes by itself: read only, and not shown before there is one."""

    def __init__(self, field_name, **kwargs):
        super().__init__(field_name, **kwargs | {"read_only": True})

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self):
            return super().is_shown() and bool(self.value_from_instance)
