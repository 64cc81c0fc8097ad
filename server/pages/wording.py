"""What forms call topics of a pack and headings of a note, and what is meant by such a name in any language."""

from __future__ import annotations

import msgspec

from game.pack.schema import Pack
from server.meetup.scheme import TEMPLATE
from server.texts import LANGUAGES, Texts

Names = dict[str, dict[str, str]]
"""Id -> language -> name."""


class Wording(msgspec.Struct, frozen=True):
    lang: str
    topics: Names
    headings: Names

    @classmethod
    def of(cls, lang: str, texts: Texts, pack: Pack | None) -> Wording:
        """Return the names in use where this pack is played."""
        topics = {topic.id: dict(topic.name) for topic in pack.topics} if pack else {}
        said = {key: {each: texts.text(each, f"note-heading-{key}") for each in LANGUAGES} for key in TEMPLATE}
        return cls(lang, topics, said)

    def topic(self, id: str) -> str:
        """Return a topic's name; an id that the pack does not know, as it is."""
        return self._name(self.topics, id)

    def heading(self, key: str) -> str:
        """Return a heading's words; others than the catalogue's as they are."""
        return self._name(self.headings, key)

    def topic_called(self, name: str) -> str:
        """Return the id of the pack's topic with this name, or nothing."""
        return called(self.topics, name) or (name if name in self.topics else "")

    def heading_called(self, words: str) -> str:
        return called(self.headings, words) or words

    def topic_names(self) -> list[str]:
        return [self.topic(id) for id in self.topics]

    def _name(self, names: Names, id: str) -> str:
        known = names.get(id, {})
        return known.get(self.lang) or next(iter(known.values()), id)


def called(names: Names, name: str) -> str:
    return next((id for id, known in names.items() if name.casefold() in map(str.casefold, known.values())), "")
