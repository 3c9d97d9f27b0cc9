"""The places, offices and people that quotes name, each once."""

from collections.abc import Iterator, Sequence

from service.answers import Citation, Entity, EntityType
from service.facts.people import people_in
from vietnamese.gazetteer import entries_in
from vietnamese.normalise import fold

_KINDS: tuple[EntityType, ...] = ("place", "office")
# In front of a place they say what it is, and make no other place of it.
_HEADS = ("tinh ", "thanh pho ", "tp ", "tp. ", "huyen ", "quan ", "thi xa ", "nuoc ")


def entities(citations: Sequence[Citation]) -> list[Entity]:
    """Return the entities in the order of the quotes; generic words are none.

    A post that a person is named with is their role, and no office besides.
    """
    found: dict[tuple[str, str], Entity] = {}
    for citation in citations:
        for one in _named_in(citation):
            key = (one.type, fold(one.name_en) if one.type == "office" else _without_head(fold(one.name_vi)))
            known = found.get(key)
            found[key] = one if known is None else _joined(known, one)
    posts = {post for one in found.values() if one.role_en for post in one.role_en.split(", ")}
    return [one for one in found.values() if one.type != "office" or one.name_en not in posts]


def _named_in(citation: Citation) -> Iterator[Entity]:
    people = list(people_in(citation.quote))
    names = [fold(person.name) for person in people]
    for kind in _KINDS:
        for entry in entries_in(citation.quote, "place" if kind == "place" else "office"):
            name = entry.vietnamese[0]
            if kind == "office" and " " not in entry.english[0]:
                continue
            if (
                kind == "place"
                and any(fold(name) in person for person in names)
                and citation.quote.count(name) < 2
            ):
                continue  # part of a person's name
            yield Entity(name_vi=name, name_en=entry.english[0], type=kind, citations=[citation.number])
    for person in people:
        yield Entity(
            name_vi=person.name,
            name_en=person.name_en,
            type="person",
            role=person.role,
            role_en=person.role_en,
            citations=[citation.number],
        )


def _joined(known: Entity, other: Entity) -> Entity:
    role = known if known.role else other
    return known.model_copy(
        update={
            "role": role.role,
            "role_en": known.role_en or other.role_en,
            "citations": list(dict.fromkeys([*known.citations, *other.citations])),
        }
    )


def _without_head(name: str) -> str:
    for head in _HEADS:
        name = name.removeprefix(head)
    return name
