"""`/stil/`: every component and every block of the site on one page, for designers."""

from django.template.response import TemplateResponse

from ..blocks import StoryBlock
from .samples import rendered_samples


def style_guide(request):
    """Show the tokens, each component with its samples and each block with its preview value."""
    blocks = [(block, block.get_preview_value()) for block in StoryBlock().child_blocks.values()]
    response = TemplateResponse(
        request,
        "style_guide.html",
        {"blocks": blocks, "components": rendered_samples(request)},
    )
    response.headers["X-Robots-Tag"] = "noindex"
    return response
