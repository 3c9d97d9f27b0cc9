"""Pages in the manner of Vietnamese portals, with an invented story about a province that does not exist."""

import json

TITLE = "Hà Lâm sơ kết một năm chuyển đổi số"
LEAD = "Một năm sau khi ban hành nghị quyết, tỉnh Hà Lâm đã đưa 85% dịch vụ công lên mạng."
FIRST = "Sáng 12/3, Ủy ban nhân dân tỉnh Hà Lâm sơ kết một năm chuyển đổi số, có 120 đại biểu dự."
SECOND = "Theo Sở Thông tin và Truyền thông, toàn tỉnh có 1.422 trạm phát sóng, tăng 7,5% so với năm trước."
THIRD = "Ông Trần Văn Khải đề nghị các sở, ngành đẩy nhanh tiến độ kết nối dữ liệu trước ngày 30/6/2024."
HEADING = "Kết nối dữ liệu"
CAPTION = "Quang cảnh hội nghị. Ảnh: Minh Quân"
OTHER_TITLE = "Bắt giữ nhóm đối tượng trộm cắp xe máy liên tỉnh"
OTHER_LEAD = (
    "Công an huyện Sơn Bình vừa bắt giữ ba đối tượng gây ra hàng loạt vụ trộm cắp trên địa bàn ba tỉnh."
)
SHARED_STORY = (FIRST, SECOND, THIRD)

_MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Thời sự", "Kinh doanh", "Thể thao"))
_TEASERS = "".join(
    f'<article><h3><a href="/{n}">{OTHER_TITLE} lần {n}</a></h3><p><a href="/{n}">{OTHER_LEAD}</a></p></article>'
    for n in range(12)
)

# A story in <article>, the date above the title, a related box inside the story, the author last.
NEWSPAPER = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE} - Báo Ví Dụ</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Ví Dụ">
<meta name="pubdate" content="2024-03-12T09:15:00+07:00"><meta name="description" content="{LEAD}">
<link rel="canonical" href="https://bao.example/ha-lam.html"></head><body>
<nav><ul>{_MENU}</ul></nav><div class="header-content"><ul class="breadcrumb"><li><a href="/">Thời sự</a></li></ul>
<span class="date">Thứ ba, 12/3/2024, 09:15 (GMT+7)</span></div>
<h1 class="title-detail">{TITLE}</h1><p class="description">{LEAD}</p>
<article class="fck_detail"><p class="Normal">{FIRST}</p>
<figure><img alt="{CAPTION}" src="a.jpg"><figcaption><p>Quang cảnh hội nghị. Ảnh: <em>Minh Quân</em></p></figcaption>
</figure><div class="box-tinlienquanv2"><h4><a href="/b">{OTHER_TITLE}</a></h4><p>{OTHER_LEAD}</p></div>
<p class="Normal">{SECOND}</p><p class="subtitle">{HEADING}</p><p class="Normal">{THIRD}</p>
<p style="text-align:right"><strong>Lê Minh Quân</strong></p></article>
<div class="box_comment"><p>{OTHER_LEAD}</p></div><div class="sidebar">{_TEASERS}</div>
<footer>© 2024 Báo Ví Dụ. Giấy phép số 12/GP-BTTTT</footer><script>var a = "{OTHER_TITLE}";</script></body></html>"""

# The lead in an <h2> outside the story, metadata with an instant that names no offset.
PORTAL = f"""<html><head><title>{TITLE}</title><meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2024-03-12T09:15:00"></head><body><ul class="menu">{_MENU}</ul>
<div class="main"><h1 data-role="title">{TITLE}</h1><div class="author-info"><a class="name">Minh Quân</a></div>
<h2 class="detail-sapo" data-role="sapo">{LEAD}</h2><div class="detail-content" data-role="content"><p>{FIRST}</p>
<div type="RelatedOneNews"><a href="/b">{OTHER_TITLE}</a><p>{OTHER_LEAD}</p></div>
<p>{SECOND}</p><h3>{HEADING}</h3><p>{THIRD}</p></div></div>
<div class="box"><h2>Tin cùng chuyên mục</h2>{_TEASERS}</div></body></html>"""

# An old government page: laid out by tables, lines ended by <br>, the site's name in the window.
GOVERNMENT = f"""<html><head><title>Cổng thông tin điện tử tỉnh Hà Lâm</title></head><body><form><table><tr>
<td><table><tr><td><a href="#">Trang chủ</a></td></tr><tr><td><a href="#">Giới thiệu</a></td></tr></table></td>
<td><span class="title">{TITLE}</span><br><span>(Cập nhật: 12/3/2024)</span><br><br><b>{LEAD}</b><br><br>{FIRST}<br>
<table><tr><td><img src="a.jpg"></td></tr><tr><td class="image_desc"><em>{CAPTION}</em></td></tr></table>
{SECOND}<br><br>{THIRD}<br><div align="right"><b>Nguyễn Thị Hoa</b></div>
<div><b>Các tin khác:</b><ul><li><a href="#">{OTHER_TITLE} (11/03/2024)</a></li></ul></div></td></tr></table>
<div>© 2024 Cổng thông tin điện tử tỉnh Hà Lâm<br>Địa chỉ: Số 1, đường Ví Dụ</div></form></body></html>"""

_LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2024-03-12T09:15:00+0700",
    "author": [{"@type": "Person", "name": "Minh Quân"}, {"@type": "Person", "name": "Lê Hoa"}],
    "publisher": {"@type": "Organization", "name": "Báo Hà Lâm"},
}

# JSON-LD, a table of figures, a list, a picture in a table.
WITH_TABLE = f"""<html><head><script type="application/ld+json">{json.dumps(_LINKED)}</script></head><body>
<header><nav>{_MENU}</nav></header><article><time datetime="2024-03-12T09:15:00+0700">12/03/2024 - 09:15</time>
<h1>{TITLE}</h1><div class="article__sapo">{LEAD}</div><div class="article__body"><p>{FIRST}</p>
<table class="picture"><tr><td><img></td></tr><tr><td class="caption"><p>{CAPTION}</p></td></tr></table>
<div class="cms-relate"><a href="/b">{OTHER_TITLE}</a><p>{OTHER_LEAD}</p></div><p>{SECOND}</p>
<table><tr><th>Năm</th><th>Số trạm</th></tr><tr><td>2023</td><td>1.422</td></tr></table>
<ul><li>Hoàn thành kết nối 12 sở, ngành</li><li>Đào tạo 450 cán bộ cấp xã</li></ul><p>{THIRD}</p></div></article>
<div class="block-related"><h3>Tin liên quan</h3>{_TEASERS}</div></body></html>"""

LIST = f"<html><body><h1><a href='/x'>Kinh tế</a></h1><ul>{_MENU}</ul>{_TEASERS}</body></html>"

ARTICLES = {"newspaper": NEWSPAPER, "portal": PORTAL, "government": GOVERNMENT, "table": WITH_TABLE}
