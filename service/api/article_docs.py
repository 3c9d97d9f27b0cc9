"""The documentation of bodies that are not read by FastAPI itself."""

from service.api.call_docs import OpenApi, example
from service.requests import ArticleRequest

_FORM: OpenApi = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary", "description": "A .txt, .md, .html or .jsonl file."},
        "id": {"type": "string"},
        "title": {"type": "string"},
        "url": {"type": "string"},
        "publisher": {"type": "string"},
        "published_at": {"type": "string", "description": "A day, as 2021-01-23, or an instant of ISO 8601."},
        "metadata": {"type": "string", "description": "A JSON object of texts, numbers and true or false."},
    },
}
ARTICLE_BODY: OpenApi = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": ArticleRequest.model_json_schema(),
                "example": example("article_request"),
            },
            "multipart/form-data": {"schema": _FORM},
        },
    }
}
LINES_BODY: OpenApi = {
    "requestBody": {
        "required": True,
        "content": {"application/x-ndjson": {"schema": {"type": "string"}, "example": example("lines")}},
    }
}
