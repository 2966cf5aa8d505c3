"""Pages into articles and blocks, and articles into their roles."""

from storydiff.page.correct import correct
from storydiff.page.divide import divide
from storydiff.page.roles import cast, shares_story

__all__ = ["cast", "correct", "divide", "shares_story"]
