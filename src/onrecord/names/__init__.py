"""Names of persons and bodies: taken apart, compared, found again."""

from onrecord.names.bodies import bodies, body_keys
from onrecord.names.keys import person_keys
from onrecord.names.persons import persons
from onrecord.names.plain import given_keys, plain_name, same_first_name, sought_keys, surname, words_of
from onrecord.names.verdict import Verdict

__all__ = [
    "Verdict",
    "bodies",
    "body_keys",
    "given_keys",
    "person_keys",
    "persons",
    "plain_name",
    "same_first_name",
    "sought_keys",
    "surname",
    "words_of",
]
