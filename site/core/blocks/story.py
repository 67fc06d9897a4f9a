"""The one StreamField of every page with a body."""

from wagtail.blocks import StreamBlock

from .media import CardsBlock, FigureBlock, FileBlock, FilmBlock
from .table import TableBlock
from .text import (
    TEXT_FEATURES,
    AccordionBlock,
    CalloutBlock,
    HeadingBlock,
    ParagraphsBlock,
    QuoteBlock,
)


class StoryBlock(StreamBlock):
    """What a page's body is made of."""

    heading = HeadingBlock(max_length=120)
    text = ParagraphsBlock(features=TEXT_FEATURES)
    quote = QuoteBlock()
    image = FigureBlock()
    document = FileBlock()
    table = TableBlock()
    callout = CalloutBlock()
    accordion = AccordionBlock()
    embed = FilmBlock()
    cards = CardsBlock()

    class Meta:
        block_counts = {"embed": {"max_num": 3}, "cards": {"max_num": 3}}
        max_num = 60
