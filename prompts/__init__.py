"""The prompts, one Markdown file each, and their loader."""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import Literal

PromptName = Literal["answer", "merge", "notes", "plan", "repair", "summary", "translation"]

_PARTS = re.compile(r"^## System\n(?P<system>.*)^## User\n(?P<user>.*)\Z", re.MULTILINE | re.DOTALL)


class PromptError(Exception):
    """A prompt file that does not read as one, or that was filled with other values than it names."""


@dataclass(frozen=True, slots=True)
class FilledPrompt:
    """The two messages a model is shown, and the version of the prompt they were made from."""

    system: str
    user: str
    version: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as it lies in its file; ``version``: its name and the hash of its text, ``answer@3f9a1c04``."""

    name: PromptName
    version: str
    text: str

    def fill(self, **values: str) -> FilledPrompt:
        """Put each value where its ``$name`` stands. Nothing inside a value is ever expanded.

        Raise PromptError unless the values are exactly those that the prompt names.
        """
        system, user = _parts(self.name, self.text)
        named = {*Template(system).get_identifiers(), *Template(user).get_identifiers()}
        if named != values.keys():
            raise PromptError(
                f"prompts/{self.name}.md names {_listed(named)}, but was given {_listed(set(values))}."
            )
        return FilledPrompt(
            Template(system).substitute(values), Template(user).substitute(values), self.version
        )


@cache
def load_prompt(name: PromptName) -> Prompt:
    """Return the prompt of that name, read from its file once."""
    text = (files("prompts") / f"{name}.md").read_text(encoding="utf-8")
    _parts(name, text)
    return Prompt(name, f"{name}@{sha256(text.encode()).hexdigest()[:8]}", text)


def _parts(name: str, text: str) -> tuple[str, str]:
    match = _PARTS.search(text)
    if match is None:
        raise PromptError(f"prompts/{name}.md needs a '## System' part and a '## User' part after it.")
    return match["system"].strip(), match["user"].strip()


def _listed(names: set[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "nothing"
