"""The personal pronouns in all their forms.

He told her that it was theirs.        he, she, it, they
"""

from collections.abc import Mapping

FORMS: Mapping[str, tuple[str, ...]] = {
    "he": ("he", "him", "his", "himself"),
    "she": ("she", "her", "hers", "herself"),
    "it": ("it", "it", "its", "itself"),
    "they": ("they", "them", "their", "theirs", "themselves"),
    "we": ("we", "us", "our", "ours", "ourselves"),
    "i": ("i", "me", "my", "mine", "myself"),
    "you": ("you", "you", "your", "yours", "yourself"),
}
"""Each by its subject form: subject, object, what it owns, and last the reflexive."""

SUBJECT_OF: Mapping[str, str] = {
    form: subject for subject, forms in FORMS.items() for form in forms
}
"""The subject form of every form."""

SUBJECTS = frozenset(FORMS)
"""The forms of whoever does something."""

OTHERS = frozenset(["he", "she", "it", "they"])
"""The subject forms that speak of others than writer and reader."""

OBJECTS_OF_OTHERS: Mapping[str, str] = {FORMS[subject][1]: subject for subject in sorted(OTHERS)}
"""The forms of others to whom something is done, each with its subject form."""
