"""How Vietnamese portals name the parts of their pages, as data: words of class, id, type and role.

``RelatedNewsBox``, ``related-news_box`` and ``related news box`` all read "related news box"; a rule is one
or more of these words in a row, and a star stands for any end of the last word.
"""

# Never the story, whatever they hold.
SILENT_TAGS = frozenset(
    "script style noscript template iframe object embed svg math canvas audio video map "
    "button select option optgroup datalist textarea input dialog".split()
)

# Not the story, unless the title or most of the page's words stand inside.
SIDE_TAGS = frozenset("nav footer menu".split())
SIDE_WORDS = (
    "ads",
    "advert",
    "advertisement",
    "banner",
    "bailienquan*",
    "binh luan",
    "bottom news",
    "box tag",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "cookie",
    "copyright",
    "cung chuyen muc",
    "doc nhieu",
    "doc them",
    "inner article",
    "insert wiki",
    "keywords",
    "lien quan",
    "lienquan*",
    "login",
    "menu",
    "modal",
    "more news",
    "most read",
    "navbar",
    "newsletter",
    "other news",
    "pagination",
    "paging",
    "player",
    "popup",
    "promo",
    "rating",
    "relate",
    "related*",
    "relatenews*",
    "share",
    "sharing",
    "sidebar",
    "social",
    "sponsor",
    "subscribe",
    "tag list",
    "tags",
    "tin khac",
    "tin lien quan",
    "tinlienquan*",
    "toolbar",
    "tts",
    "vote",
    "xem nhieu",
    "xem them",
)

CAPTION_WORDS = (
    "caption",
    "chu thich",
    "chuthich",
    "image desc",
    "img desc",
    "photo desc",
    "pic desc",
    "picdesc",
)
AUTHOR_WORDS = ("author", "tac gia", "tacgia", "byline", "news author", "writer")
DATE_WORDS = (
    "date",
    "pdate",
    "publish",
    "publishdate",
    "published",
    "time",
    "ngay dang",
    "ngaydang",
    "datetime",
)
