"""One module per family of differences; `RULES` lists them."""

from collections.abc import Mapping
from types import MappingProxyType

from storydiff.compare.contrast import Rule
from storydiff.compare.rules.agency import agency
from storydiff.compare.rules.attribution import attribution
from storydiff.compare.rules.hedge import hedge
from storydiff.compare.rules.house_style import house_style
from storydiff.compare.rules.label import label
from storydiff.compare.rules.measure import measure
from storydiff.compare.rules.name import honorific, name_form, name_spelling
from storydiff.compare.rules.negation import contrary, negation
from storydiff.compare.rules.number import bound, number, ordinal, score, share
from storydiff.compare.rules.outcome import outcome
from storydiff.compare.rules.place import place
from storydiff.compare.rules.plain import phrasing, wording
from storydiff.compare.rules.prospect import prospect
from storydiff.compare.rules.quotation import quotation, quotation_bounds
from storydiff.compare.rules.reference import one_or_several, pronoun, sex
from storydiff.compare.rules.relation import relation
from storydiff.compare.rules.silence import silence
from storydiff.compare.rules.speech import anonymity, reporting_verb
from storydiff.compare.rules.stage import stage
from storydiff.compare.rules.time import time
from storydiff.compare.rules.typography import typography

RULES: Mapping[str, Rule] = MappingProxyType({
    "typography": typography,
    "house_style": house_style,
    "name.honorific": honorific,
    "name.spelling": name_spelling,
    "name.form": name_form,
    "number.measure": measure,
    "number.value": number,
    "number.ordinal": ordinal,
    "number.share": share,
    "number.score": score,
    "number.bound": bound,
    "outcome": outcome,
    "outcome.stage": stage,
    "time": time,
    "place": place,
    "negation": negation,
    "negation.contrary": contrary,
    "relation": relation,
    "agency": agency,
    "hedge": hedge,
    "hedge.prospect": prospect,
    "speech.verb": reporting_verb,
    "speech.attribution": attribution,
    "speech.anonymity": anonymity,
    "quotation.words": quotation,
    "quotation.bounds": quotation_bounds,
    "reference.pronoun": pronoun,
    "reference.sex": sex,
    "reference.one_or_several": one_or_several,
    "label": label,
})  # fmt: skip
"""Every rule by name; all are asked about each two readings of a place."""

FALLBACKS: Mapping[str, Rule] = MappingProxyType({
    "plain.phrasing": phrasing,
    "plain.silence": silence,
    "plain.wording": wording,
})  # fmt: skip
"""Asked in order, until one answers, where the rules leave words unaccounted for."""
