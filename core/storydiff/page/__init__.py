"""Pages into articles and blocks, and articles into their roles."""

from storydiff.page.divide import divide
from storydiff.page.roles import cast, shares_story

__all__ = ["cast", "divide", "shares_story"]
