"""`/stil/`: every component and every block of the site on one page, for designers."""

from django.template.response import TemplateResponse

from ..blocks import StoryBlock


def style_guide(request):
    """Show the tokens, the components and each block with its preview value."""
    story = StoryBlock()
    blocks = [(block, block.get_preview_value()) for block in story.child_blocks.values()]
    response = TemplateResponse(request, "style_guide.html", {"blocks": blocks})
    response.headers["X-Robots-Tag"] = "noindex"
    return response
