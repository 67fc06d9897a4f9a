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
        texts = self.texts_of(self.get_prep_value(table))
        return [text_segment(path, holder[key]) for path, holder, key in texts]

    def restore_translated_segments(self, table, segments):
        """Put translated texts back where their paths say."""
        stored = self.get_prep_value(table)
        locations = {path: (holder, key) for path, holder, key in self.texts_of(stored)}
        for segment in segments:
            holder, key = locations[segment.path]
            holder[key] = segment.render_text()
        return self.to_python(stored)

    def texts_of(self, stored):
        """Yield (path, holder, key) of each text of a stored table."""
        if stored.get("caption"):
            yield "caption", stored, "caption"
        for index, column in enumerate(stored["columns"]):
            if column["heading"]:
                yield f"columns.{index}", column, "heading"
        for row_index, row in enumerate(stored["rows"]):
            for column_index, text in enumerate(row["values"]):
                if text:
                    yield f"cells.{row_index}.{column_index}", row["values"], column_index
