"""What an HTML page's head says of its article: meta elements, JSON-LD, links, the title."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from storydiff.model import Metadata, Stated

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_OUTLET = ("og:site_name", "application-name", "dc.publisher")
_HEADLINE = ("og:title", "twitter:title", "dc.title", "parsely-title")
_BYLINE = ("author", "byl", "article:author", "parsely-author", "sailthru.author", "dc.creator")
_PUBLISHED = (
    "article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "og:published_time",
)  # fmt: skip
_ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "Review", "LiveBlogPosting")
_LONGEST = 500  # characters of a stated value; what is longer is no name, date or headline


@dataclass(frozen=True, slots=True)
class Head:
    """The page's metadata and the host it says it comes from."""

    metadata: Metadata
    host: Stated | None


def read_head(document: "LexborHTMLParser") -> Head:
    """Everything that the page's head states, each with where it was read."""
    metas = _metas(document)
    story = _linked_data(document)
    metadata = Metadata(
        outlet=_first(metas, _OUTLET)
        or _named(story, "publisher")
        or _first(metas, ("twitter:site",)),
        headline=_first(metas, _HEADLINE) or _named(story, "headline") or _title(document),
        byline=_named(story, "author") or _first(metas, _BYLINE),
        published=_first(metas, _PUBLISHED) or _named(story, "datePublished") or _time(document),
    )
    return Head(metadata, _host(document, metas))


def _metas(document: "LexborHTMLParser") -> dict[str, str]:
    """The content of the first meta element of each name, by its name in small letters."""
    found: dict[str, str] = {}
    for node in document.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = _clean(attributes.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> Stated | None:
    for name in names:
        value = metas.get(name)
        if value and "://" not in value:
            return Stated(value.removeprefix("@"), f"meta {name}")
    return None


def _title(document: "LexborHTMLParser") -> Stated | None:
    node = document.css_first("head title")
    value = _clean(node.text()) if node else None
    return Stated(value, "title element") if value else None


def _time(document: "LexborHTMLParser") -> Stated | None:
    for node in document.css("time[datetime]"):
        value = _clean(node.attributes.get("datetime"))
        if value:
            return Stated(value, "time element")
    return None


def _host(document: "LexborHTMLParser", metas: Mapping[str, str]) -> Stated | None:
    link = document.css_first("link[rel=canonical]")
    stated = (
        (link.attributes.get("href") if link else None, "canonical link"),
        (metas.get("og:url"), "meta og:url"),
    )
    for address, where in stated:
        try:
            host = urlsplit(address or "").hostname
        except ValueError:
            continue
        if host:
            return Stated(host, where)
    return None


# ---------------------------------------------------------------- JSON-LD


def _linked_data(document: "LexborHTMLParser") -> Mapping[str, object]:
    """The first article that the page's JSON-LD describes; empty where there is none."""
    for node in document.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text() or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if any(str(kind).endswith(_ARTICLE_TYPES) for kind in _listed(item.get("@type"))):
                return item
    return {}


def _items(data: object) -> Iterator[Mapping[str, object]]:
    for item in _listed(data):
        if isinstance(item, dict):
            yield item
            yield from (part for part in _listed(item.get("@graph")) if isinstance(part, dict))


def _named(story: Mapping[str, object], key: str) -> Stated | None:
    """A property as text: itself, its name, or the names of all its items."""
    names: list[str] = []
    for item in _listed(story.get(key)):
        value = item.get("name") if isinstance(item, dict) else item
        for text in map(_clean, _listed(value)):
            if text and "://" not in text and text not in names:
                names.append(text)
    return Stated(", ".join(names), f"JSON-LD {key}") if names else None


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _clean(value: object) -> str | None:
    """Text on one line without control characters; None where it is no text or too long."""
    if not isinstance(value, str):
        return None
    if not value.isprintable():
        value = "".join(char if char.isprintable() else " " for char in value)
    text = " ".join(value.split())
    return text if 0 < len(text) <= _LONGEST else None
