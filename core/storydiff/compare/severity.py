"""How much each kind of difference weighs on an editor's desk."""

from collections.abc import Mapping
from types import MappingProxyType

from storydiff.model import Kind

SEVERITY: Mapping[Kind, int] = MappingProxyType({
    Kind.TYPOGRAPHY: 0,
    Kind.HOUSE_STYLE: 1,
    Kind.HONORIFIC: 1,
    Kind.NAME_SPELLING: 1,
    Kind.NAME_FORM: 1,
    Kind.SYNONYM: 1,
    Kind.PHRASING: 1,
    Kind.ORDER: 1,
    Kind.LABEL: 2,
    Kind.REPORTING_VERB: 2,
    Kind.ONLY_IN: 2,
    Kind.HEDGE: 2,
    Kind.AGENCY: 2,
    Kind.NUMBER: 3,
    Kind.BOUND: 3,
    Kind.OUTCOME: 3,
    Kind.TIME: 3,
    Kind.PLACE: 3,
    Kind.QUOTATION_BOUNDS: 3,
    Kind.ATTRIBUTION: 3,
    Kind.ANONYMITY: 3,
    Kind.REFERENCE: 3,
    Kind.HEADLINE: 3,
    Kind.REUSE: 3,
    Kind.NEGATION: 4,
    Kind.QUOTATION: 4,
})  # fmt: skip
"""4 stop the page, 3 correct it, 2 query it, 1 house style, 0 mechanical.

A rule may weigh one finding higher: a lost rank is 2, though an honorific is 1.
"""
