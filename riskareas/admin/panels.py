"""Panels of the page editor for matrices."""

from wagtail.admin.panels import Panel


class CellTitlePanel(Panel):
    """Shows which pillar and step a cell of the matrix stands for."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "riskareas/admin/cell_title.html"
