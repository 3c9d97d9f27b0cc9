"""The reference of the interface as a plain page, made from its schema; it needs no network, no script."""

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

# The schema is OpenAPI's JSON, whose objects are dicts.
OpenApi = Mapping[str, Any]

_METHODS = ("get", "post", "delete")
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}: reference</title>
<link rel="icon" href="/web/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/web/base.css">
<link rel="stylesheet" href="/web/reference.css">
</head>
<body>
<header class="top"><a class="name" href="/">{title}</a> <a href="/openapi.json">openapi.json</a></header>
<main>
<h1>HTTP reference, version {version}</h1>
<p class="lead">{description}</p>
<nav aria-label="Calls"><ul>{contents}</ul></nav>
{calls}
</main>
</body>
</html>
"""


def reference_page(schema: OpenApi) -> str:
    """Return the page that describes every call of the schema."""
    calls = [
        (f"{method}-{number}", method, path, item[method])
        for number, (path, item) in enumerate(schema["paths"].items())
        for method in _METHODS
        if method in item
    ]
    contents = (
        f'<li><a href="#{anchor}">{_name(method, path)}</a> {escape(call["summary"])}</li>'
        for anchor, method, path, call in calls
    )
    sections = (_call(anchor, _name(method, path), call, schema) for anchor, method, path, call in calls)
    return _PAGE.format(
        title=escape(schema["info"]["title"]),
        version=escape(schema["info"]["version"]),
        description=_prose(schema["info"]["description"]),
        contents="\n".join(contents),
        calls="\n".join(sections),
    )


def _name(method: str, path: str) -> str:
    return f'<code><b class="{method}">{method.upper()}</b> {escape(path)}</code>'


def _call(anchor: str, name: str, call: OpenApi, schema: OpenApi) -> str:
    parts = [f'<section id="{anchor}"><h2>{name}</h2><p class="summary">{escape(call["summary"])}</p>']
    parts += [f"<p>{_prose(part)}</p>" for part in call.get("description", "").split("\n\n") if part]
    if call.get("parameters"):
        parts.append(_fields("Parameters", (_parameter(one) for one in call["parameters"])))
    for kind, body in call.get("requestBody", {}).get("content", {}).items():
        parts.append(_body(kind, body, schema))
    for status, reply in call["responses"].items():
        parts.append(_reply(status, reply))
    return "\n".join([*parts, "</section>"])


def _parameter(parameter: OpenApi) -> tuple[str, str, str]:
    text = parameter.get("description") or parameter["schema"].get("description", "")
    return parameter["name"], _kind(parameter["schema"]) + _need(parameter.get("required", False)), text


def _body(kind: str, body: OpenApi, schema: OpenApi) -> str:
    described = _resolved(body["schema"], schema)
    required = described.get("required", ())
    rows = [
        (name, _kind(field) + _need(name in required), _text(field))
        for name, field in described.get("properties", {}).items()
    ]
    fields = _fields(f"Body, {kind}", rows) if rows else f"<h3>Body, {escape(kind)}</h3>"
    examples = [one["value"] for one in body.get("examples", {}).values()]
    return fields + "".join(_sample(value) for value in [*examples, *_given(body)])


def _reply(status: str, reply: OpenApi) -> str:
    samples = "".join(
        f"<p>{escape(kind)}</p>" * (index > 0) + _sample(value)
        for index, (kind, body) in enumerate(reply.get("content", {}).items())
        for value in _given(body)
    )
    label = "Otherwise" if status == "default" else status
    line = f"<b>{label}</b> {escape(reply['description'])}"
    return f"<details><summary>{line}</summary>{samples}</details>" if samples else f"<p>{line}</p>"


def _given(body: OpenApi) -> list[object]:
    return [body["example"]] if "example" in body else []


def _sample(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)
    return f'<pre tabindex="0"><code>{escape(text)}</code></pre>'


def _fields(title: str, rows: Iterable[tuple[str, str, str]]) -> str:
    lines = "".join(
        f'<tr><th scope="row"><code>{escape(name)}</code></th>'
        f"<td>{escape(kind)}</td><td>{_prose(text)}</td></tr>"
        for name, kind, text in rows
    )
    return f"<h3>{escape(title)}</h3><table>{lines}</table>"


def _kind(field: OpenApi) -> str:
    """Return what a field holds, in a few words."""
    if "enum" in field:
        return " or ".join(str(one) for one in field["enum"])
    if "anyOf" in field:
        return " or ".join(_kind(one) for one in field["anyOf"] if one.get("type") != "null")
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    if field.get("type") == "array":
        return f"list of {_kind(field['items'])}"
    return {"date": "day"}.get(field.get("format", ""), str(field.get("type", "any")))


def _text(field: OpenApi) -> str:
    default = field.get("default")
    shown = f"Default {json.dumps(default)}." if default not in (None, [], {}) else ""
    return " ".join(part for part in (field.get("description", ""), shown) if part)


def _need(required: bool) -> str:
    return ", required" if required else ""


def _resolved(field: OpenApi, schema: OpenApi) -> OpenApi:
    if "$ref" not in field:
        return field
    found: OpenApi = schema["components"]["schemas"][str(field["$ref"]).rpartition("/")[2]]
    return found


def _prose(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(" ".join(text.split())))
