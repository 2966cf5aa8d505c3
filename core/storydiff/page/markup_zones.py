"""What the name of an HTML element says of what stands in it.

    nav.main-menu            navigation
    div#comments             comments
    div.article__body        article
    figcaption               caption

Words are looked for one by one in tag, id, classes and roles, as people name things in English
the world over; no site is known by name.
"""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class Zone(StrEnum):
    """What an element holds by its name; the value is what a reader is told."""

    ARTICLE = "the article's text"
    NAVIGATION = "the page's navigation"
    FOOTER = "the page's footer"
    SIDEBAR = "a column beside the article"
    FORM = "a form or button"
    SHARE = "buttons for sharing"
    COMMENTS = "readers' comments"
    RELATED = "links to other stories"
    PROMO = "an advertisement or offer"
    AUTHOR = "a note on the author"
    TAGS = "the page's keywords"
    GALLERY = "a gallery of pictures"
    PICTURE = "a picture's frame"
    CAPTION = "a caption"
    CREDIT = "a picture's credit"
    BYLINE = "a byline"
    TIME = "a date"
    SECTION = "a section's name"
    SUMMARY = "a summary"
    HEADLINE = "a headline"


FINE = frozenset({Zone.CAPTION, Zone.CREDIT, Zone.BYLINE, Zone.TIME})
"""Parts of an article that are no paragraphs."""
COARSE = frozenset(Zone) - FINE - {
    Zone.ARTICLE, Zone.SECTION, Zone.SUMMARY, Zone.HEADLINE, Zone.PICTURE,
}  # fmt: skip
"""What surrounds an article on its page."""

_OTHERS = frozenset({Zone.RELATED, Zone.COMMENTS})
"""What else may be called an article: a name with a word for it is not believed."""

_TAGS = {
    "nav": Zone.NAVIGATION, "menu": Zone.NAVIGATION,
    "footer": Zone.FOOTER, "aside": Zone.SIDEBAR,
    "form": Zone.FORM, "button": Zone.FORM, "select": Zone.FORM, "option": Zone.FORM,
    "label": Zone.FORM, "fieldset": Zone.FORM,
    "figure": Zone.PICTURE, "figcaption": Zone.CAPTION, "caption": Zone.CAPTION, "time": Zone.TIME,
}  # fmt: skip
_WORDS: dict[str, Zone] = {
    word: zone
    for zone, words in {
        Zone.NAVIGATION: "nav navbar navigation menu menubar submenu breadcrumb breadcrumbs "
        "masthead topbar pagination pager skiplink toc",
        Zone.FOOTER: "footer colophon",
        Zone.SIDEBAR: "sidebar rail rightrail aside complementary",
        Zone.SHARE: "share sharing shares sharebar sharedaddy social follow addthis addtoany",
        Zone.COMMENTS: "comment comments disqus respond livefyre viafoura discussion",
        Zone.RELATED: "related recommended recommendation recommendations recommend recirc "
        "recirculation outbrain taboola zergnet trending popular mostread mostpopular similar "
        "teaser teasers readmore readnext upnext topstories latest suggested seealso",
        Zone.PROMO: "newsletter newsletters subscribe subscription signup promo promos promotion "
        "ad ads adv advert advertisement advertising advertorial sponsor sponsored sponsorship "
        "banner cookie cookies consent gdpr paywall donate donation membership cta popup modal "
        "dialog overlay regwall",
        Zone.AUTHOR: "bio biography authorbox authorbio",
        Zone.TAGS: "tags taglist keywords topics",
        Zone.PICTURE: "image images img photo photos picture pictures",
        Zone.GALLERY: "gallery slideshow carousel slider",
        Zone.CAPTION: "caption captions figcaption",
        Zone.CREDIT: "credit credits copyright photographer",
        Zone.BYLINE: "byline bylines author authors",
        Zone.TIME: "timestamp date datetime published pubdate publishdate updated dateline "
        "datepublished datemodified",
        Zone.SECTION: "kicker eyebrow category categories rubric section overline",
        Zone.SUMMARY: "dek standfirst subtitle subheadline subheading blurb summary lede "
        "deck subhead",
        Zone.HEADLINE: "headline",
    }.items()
    for word in words.split()
}  # fmt: skip
_PAIRS: dict[tuple[str, str], Zone] = {
    ("article", "body"): Zone.ARTICLE, ("article", "content"): Zone.ARTICLE,
    ("article", "text"): Zone.ARTICLE, ("entry", "content"): Zone.ARTICLE,
    ("post", "content"): Zone.ARTICLE, ("post", "body"): Zone.ARTICLE,
    ("story", "body"): Zone.ARTICLE, ("story", "content"): Zone.ARTICLE,
    ("story", "text"): Zone.ARTICLE, ("entry", "body"): Zone.ARTICLE,
    ("most", "read"): Zone.RELATED, ("most", "popular"): Zone.RELATED,
    ("read", "more"): Zone.RELATED, ("read", "next"): Zone.RELATED, ("see", "also"): Zone.RELATED,
    ("more", "stories"): Zone.RELATED, ("more", "from"): Zone.RELATED,
    ("more", "on"): Zone.RELATED, ("up", "next"): Zone.RELATED, ("top", "stories"): Zone.RELATED,
    ("sign", "up"): Zone.PROMO, ("author", "bio"): Zone.AUTHOR, ("author", "box"): Zone.AUTHOR,
    ("about", "author"): Zone.AUTHOR, ("author", "info"): Zone.AUTHOR,
    ("entry", "title"): Zone.HEADLINE, ("article", "title"): Zone.HEADLINE,
    ("post", "title"): Zone.HEADLINE,
}  # fmt: skip
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_TAG = re.compile(r"[a-z0-9-]*")


class Meaning(NamedTuple):
    """What an element's name says: its tag, and what it holds."""

    tag: str
    zones: frozenset[Zone]


def meaning(name: str) -> Meaning:
    """What an element's name says of its content.

    >>> meaning("div.relatedArticles.mobile:2")
    Meaning(tag='div', zones=frozenset({<Zone.RELATED: 'links to other stories'>}))
    """
    use, colon, number = name.rpartition(":")
    return _meaning(use if colon and number.isdecimal() else name)


@lru_cache(maxsize=8192)
def _meaning(name: str) -> Meaning:
    found_tag = _TAG.match(name)
    tag = found_tag.group() if found_tag else ""
    words = [word.lower() for word in _WORD.findall(name, len(tag))]
    found = {_WORDS[word] for word in words if word in _WORDS}
    found |= {_PAIRS[pair] for pair in pairwise(words) if pair in _PAIRS}
    if tag in _TAGS:
        found.add(_TAGS[tag])
    if Zone.ARTICLE in found and found.isdisjoint(_OTHERS):
        found -= COARSE
    return Meaning(tag, frozenset(found))
