"""Builds StreamField data from the body blocks of the demo's texts, in either language."""

import re
from html import escape
from uuid import NAMESPACE_URL, uuid5

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
ITEM = re.compile(r"^(?:- |\d+\. )")


class BodyBuilder:
    """Builds bodies; `targets` maps references such as "area:livsmedel" to pages, and so on."""

    def __init__(self, targets, images, documents):
        self.targets, self.images, self.documents = targets, images, documents

    def build(self, key, blocks, language):
        """Return stream data; the ids of blocks depend on the key only, so that languages agree."""
        return [
            {
                "type": block["type"],
                "id": stable_id(key, index),
                "value": getattr(self, f"_{block['type']}")(
                    block, block.get(language), f"{key}/{index}"
                ),
            }
            for index, block in enumerate(blocks)
        ]

    def entrances(self, key, entries, language):
        """Return stream data for the entrances of the home page."""
        return [
            {
                "type": "entrance",
                "id": stable_id(f"{key}/entrances", index),
                "value": {
                    "role": entry["role"],
                    "page": self.targets[f"page:{entry['page']}"].pk,
                    **entry[language],
                },
            }
            for index, entry in enumerate(entries)
        ]

    def names(self, key, names):
        """Return stream data for a list of names."""
        return [
            {"type": "name", "id": stable_id(f"{key}/names", index), "value": name}
            for index, name in enumerate(names)
        ]

    def rich_text(self, text):
        """Return HTML for paragraphs, lists, **bold** and [links](reference)."""
        html = []
        for paragraph in re.split(r"\n\s*\n", text.strip()):
            lines = paragraph.strip().splitlines()
            if all(ITEM.match(line) for line in lines):
                tag = "ul" if lines[0].startswith("- ") else "ol"
                items = "".join(f"<li>{self._inline(ITEM.sub('', line))}</li>" for line in lines)
                html.append(f"<{tag}>{items}</{tag}>")
            else:
                html.append(f"<p>{self._inline(' '.join(lines))}</p>")
        return "".join(html)

    def _inline(self, text):
        text = BOLD.sub(r"<b>\1</b>", escape(text, quote=False))
        return LINK.sub(lambda match: self._link(*match.groups()), text)

    def _link(self, text, reference):
        if reference.startswith("https://"):
            return f'<a href="{escape(reference)}">{text}</a>'
        return f'<a linktype="page" id="{self.targets[reference].pk}">{text}</a>'

    def _heading(self, block, words, key):
        return words

    def _text(self, block, words, key):
        return self.rich_text(words)

    def _quote(self, block, words, key):
        return words

    def _image(self, block, words, key):
        image = {
            "image": self.images[block["image"]].pk,
            "decorative": False,
            "alt_text": words["alt"],
        }
        return {"image": image, "caption": words.get("caption", "")}

    def _document(self, block, words, key):
        return {"document": self.documents[block["document"]].pk, "description": ""}

    def _table(self, block, words, key):
        headings, *rows = words["rows"]
        return {
            "caption": words["caption"],
            "columns": [{"type": "text", "heading": heading} for heading in headings],
            "rows": [{"values": row} for row in rows],
        }

    def _callout(self, block, words, key):
        return {
            "tone": block["tone"],
            "heading": words["heading"],
            "text": self.rich_text(words["text"]),
        }

    def _accordion(self, block, words, key):
        items = [
            {"heading": item["heading"], "text": self.rich_text(item["text"])}
            for item in words["items"]
        ]
        return {"items": _children(key, items)}

    def _embed(self, block, words, key):
        return {"url": block["url"], **words}

    def _cards(self, block, words, key):
        cards = [
            {"page": self.targets[reference].pk, **card}
            for reference, card in zip(block["items"], words, strict=True)
        ]
        return {"cards": _children(key, cards)}


def _children(key, values):
    return [
        {"type": "item", "id": stable_id(key, index), "value": value}
        for index, value in enumerate(values)
    ]


def stable_id(key, index):
    """Return the id of a block or a child object, the same in both languages and in every run."""
    return str(uuid5(NAMESPACE_URL, f"demo/{key}/{index}"))
