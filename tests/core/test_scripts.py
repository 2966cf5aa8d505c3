"""Stories in other scripts: what is the same is linked, and what was changed is marked."""

from typing import NamedTuple

import pytest

from storydiff.model import Collation, Relation
from storydiff.pipeline import open_story


class Story(NamedTuple):
    """A page, and what another page has for some of its words."""

    headline: str
    first: str
    second: str
    last: str
    changed: tuple[str, str]

    def page(self) -> str:
        return "\n\n".join((self.headline, self.first, self.second, self.last))


STORIES = {
    "Hebrew": Story(
        "הגשר בלינדו קרס, שבעה נפצעו",
        "שבעה בני אדם נפצעו ביום שני כאשר הגשר בלינדו קרס. שניים מהם נפצעו קשה ונלקחו לטיפול.",
        "ראש העיר סגרה את הכביש אל המגדלור עד יום שישי. הגשר נבנה בשנת 1931 בידי מהנדסים מהעמק.",
        "מהנדסים של צה״ל בדקו את העמודים בשעה 18:30. ד\"ר כהן אמר: \"צה\"ל לא יפתח אותו השנה\".",
        ("קשה", "קל"),
    ),
    "Arabic": Story(
        "انهيار جسر ليندو وإصابة سبعة",
        "أصيب سبعة أشخاص يوم الاثنين عندما انهار الجسر في ليندو. وأصيب اثنان منهم بجروح خطيرة.",
        "وأغلقت رئيسة البلدية يسرى حداد الطريق إلى المنارة حتى يوم الجمعة. «لن نفتحه هذا العام».",
        "بُني الجسر عام 1931 وكانت تعبره نحو 400 عربة يوميا، حسب البلدية. هل سأل أحد عن التفتيش؟",
        ("خطيرة", "طفيفة"),
    ),
    "Hindi": Story(
        "लिंडो में पुल गिरा, सात घायल",
        "सोमवार को लिंडो में पुल गिरने से सात लोग घायल हो गए, महापौर ने कहा। उनमें से दो की हालत गंभीर है।",
        "महापौर ने शुक्रवार तक प्रकाशस्तंभ जाने वाली सड़क बंद कर दी। पुल 1931 में बनाया गया था।",
        "हर दिन लगभग 400 गाड़ियाँ इस पुल से गुज़रती थीं, नगर ने बताया। क्या किसी ने जाँच के बारे में पूछा?",
        ("गंभीर", "स्थिर"),
    ),
}  # fmt: skip


SIX = 6
"""Sentences of each page."""


@pytest.fixture(params=STORIES, scope="module")
def story(request: pytest.FixtureRequest) -> Story:
    return STORIES[str(request.param)]


@pytest.fixture(scope="module")
def collation(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Collation:
    """The page beside another that has one word of it changed."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "harbour.txt").write_text(story.page(), encoding="utf-8")
    (folder / "vale.txt").write_text(story.page().replace(*story.changed), encoding="utf-8")
    return open_story([str(path) for path in sorted(folder.iterdir())]).collation


def test_every_sentence_stands_beside_its_like(story: Story, collation: Collation) -> None:
    one, two = (article.page.text for article in collation.articles)
    beside = [
        tuple(
            " ".join(span.of(text) for span in row.cells[article.id])
            for article, text in zip(collation.articles, (one, two), strict=True)
        )
        for row in collation.rows
    ]
    assert len(beside) == SIX
    assert all(b == a.replace(*story.changed) for a, b in beside)


def test_the_same_sentence_is_linked_as_the_same(collation: Collation) -> None:
    relations = [link.relation for link in collation.links]
    assert sorted(relations) == [Relation.IDENTICAL] * (SIX - 1) + [Relation.NEAR]


def test_a_changed_word_is_marked(story: Story, collation: Collation) -> None:
    (variant,) = collation.variants
    texts = {article.id: article.page.text for article in collation.articles}
    marked = tuple(r.span.of(texts[r.article]) for r in variant.readings if r.span)
    assert marked == story.changed
