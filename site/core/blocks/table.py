"""A table whose caption, headings and cells can be translated."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from ..localize import text_segment


class TableBlock(TypedTableBlock):
    """Rows and columns under headings; translated cell by cell."""

    text = CharBlock(label=_("text"), required=False)

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Facts to compare. Give it a caption; keep to five columns.")
        template = "components/blocks/table.html"
        preview_value = {
            "caption": "Metoder för uppföljning",
            "columns": [
                {"type": "text", "heading": "Metod"},
                {"type": "text", "heading": "Var"},
            ],
            "rows": [{"values": ["Kontorsrevision", "Hos leverantören"]}],
        }

    def get_translatable_segments(self, table):
        """Return a string segment for each text, under `caption`, `columns.N` or `cells.ROW.COLUMN`."""
        return [text_segment(path, text) for path, text in _texts(table) if text]

    def restore_translated_segments(self, table, segments):
        """Put translated texts back where their paths say."""
        for segment in segments:
            kind, *place = segment.path.split(".")
            text = segment.render_text()
            if kind == "caption":
                table.caption = text
            elif kind == "columns":
                table.columns[int(place[0])]["heading"] = text
            else:
                row, column = map(int, place)
                table.row_data[row]["values"][column] = text
        return table


def _texts(table):
    yield "caption", table.caption
    for index, column in enumerate(table.columns):
        yield f"columns.{index}", column["heading"]
    for row_index, row in enumerate(table.row_data):
        for column_index, value in enumerate(row["values"]):
            yield f"cells.{row_index}.{column_index}", value
