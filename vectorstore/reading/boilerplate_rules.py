"""What news pages print around a story, as data. Add a rule here with its example; the tests try them all.

A rule always speaks of a whole line, never of words inside one, and capital letters do not matter. So no
sentence of a story can be cut: at worst a line is dropped that says nothing but what stands here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A line that matches ``pattern`` from its first to its last character is what ``what`` says."""

    what: str
    pattern: str
    example: str


# Words of buttons; a line of one or several of them is dropped.
BUTTONS = (
    "img",
    "image",
    "banner",
    "icon",
    "logo",
    "facebook",
    "zalo",
    "twitter",
    "linkedin",
    "messenger",
    "telegram",
    "youtube",
    "tiktok",
    "google news",
    "email",
    "copy link",
    "sao chép liên kết",
    "link bài gốc",
    "lấy link!?",
    "tags?",
    "từ kh[oó][aá]",
    "chia sẻ(?: bài viết)?",
    "chia sẻ (?:lên|qua|trên) (?:facebook|zalo|twitter)",
    "thích",
    "like",
    "share",
    "tweet",
    "in bài(?: viết)?",
    "in trang",
    "bản in",
    "lưu bài(?: viết)?",
    "lưu tin",
    "gửi (?:email|bài viết|cho bạn bè|phản hồi)",
    "cỡ chữ",
    "(?:tăng|giảm) cỡ chữ",
    "aA",
    "nghe (?:đọc )?bài(?: viết)?",
    "nghe audio",
    "tải ứng dụng",
    "top",
    "(?:trở|quay) (?:lại|về)(?: đầu trang| trang chủ)?",
    "(?:lên|về) đầu trang",
    "trang (?:chủ|trước|sau|đầu|cuối)",
    "xem chi tiết",
    "xem tất cả",
    "xem tiếp",
    "đọc tiếp",
    "chi tiết",
    "bình luận",
    "gửi bình luận",
    "viết bình luận",
    "ý kiến (?:bạn đọc|của bạn)",
)

# Lines dropped wherever they stand.
LINES = (
    Rule("player time", r"0?0:00", "0:00"),
    Rule("player time", r"\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?", "0:00 / 0:00"),
    Rule("rating", r"đánh giá bài viết ?:? ?(?:\( ?\d* ?\))?", "ĐÁNH GIÁ BÀI VIẾT( 0)"),
    Rule("rating", r"\(?\d+ ?(?:lượt )?(?:đánh giá|bình chọn)\)?", "(0 đánh giá)"),
    Rule("comments", r"\d+ (?:trả lời|bình luận|phản hồi|ý kiến|thích|lượt thích)", "0 Trả lời"),
    Rule("comments", r"(?:bình luận|ý kiến bạn đọc|phản hồi) ?\( ?\d+ ?\)", "Bình luận (0)"),
    Rule(
        "comments",
        r"hãy là người đầu tiên bình luận.{0,60}",
        "Hãy là người đầu tiên bình luận về bài viết này",
    ),
    Rule("readers", r"(?:số )?lượt (?:xem|đọc|truy cập) ?:? ?[\d.,]+", "Lượt xem: 1.234"),
    Rule("readers", r"[\d.,]+ lượt (?:xem|đọc)", "1.234 lượt xem"),
    Rule("key words", r"(?:tags?|từ kh[oó][aá]) ?:.{0,200}", "Từ khóa: chuyển đổi số, Bắc Giang"),
    Rule("way here", r"trang chủ ?[>»›/|].{0,150}", "Trang chủ » Tin tức » Tin trong tỉnh"),
    Rule(
        "pointer",
        r"(?:[>»▶►]+ ?)?(?:mời (?:bạn )?)?(?:xem|đọc|tham khảo) thêm ?:.{1,180}[^.…;:,]",
        "Xem thêm: Bắc Giang đẩy mạnh chuyển đổi số",
    ),
    Rule("pointer", r"(?:tin|bài)(?: viết)? liên quan ?:.{1,180}[^.…;:,]", "Tin liên quan: Vải thiều vào vụ"),
    Rule("pointer", r"(?:>{2,}|»|▶|►) ?.{1,180}[^.…;:,]", ">> Bắc Giang đẩy mạnh chuyển đổi số"),
    Rule(
        "you read",
        r"bạn đang (?:đọc|xem) (?:bài|tin|chuyên mục)\b.{1,200}",
        "Bạn đang đọc bài viết tại mục X",
    ),
    Rule(
        "follow us",
        r"(?:mời (?:bạn|quý vị) )?theo dõi .{1,80} trên google news",
        "Theo dõi báo trên Google News",
    ),
)

# A line that opens a list of other stories. What follows goes as far as it looks like teasers (teasers.py).
SECTION_MARKERS = (
    Rule("other news", r"(?:các )?(?:tin|bài)(?: bài| tức| viết)? khác", "Tin khác"),
    Rule("related", r"(?:các )?(?:tin|bài)(?: bài| tức| viết)?(?: có)? liên quan", "Tin liên quan"),
    Rule(
        "same section",
        r"(?:các )?(?:(?:tin|bài)(?: viết)? )?cùng (?:chuyên mục|chủ đề)",
        "Tin cùng chuyên mục",
    ),
    Rule("same section", r"(?:các )?tin (?:bài )?trong chuyên mục", "Tin trong chuyên mục"),
    Rule("read on", r"(?:đọc|tham khảo) thêm", "Đọc thêm"),
    Rule("newest", r"(?:các )?tin (?:mới(?: nhất| hơn)?|cũ hơn|nổi bật|đã đưa|đã đăng)", "Các tin đã đưa"),
    Rule("most read", r"(?:tin )?(?:đọc|xem) nhiều(?: nhất)?", "Đọc nhiều nhất"),
    Rule("maybe", r"(?:có thể bạn|bạn có thể) quan tâm", "Có thể bạn quan tâm"),
)

# As above, but so common that titles after it go only where the story has plainly ended before.
WEAK_SECTION_MARKERS = (Rule("more", r"xem thêm(?: icon| tin)?", "Xem thêm"),)

# Lines of a portal's footer. One of them and all that follows goes when only short scraps follow to the end;
# one that reads like a sentence only in company of a second. A line may be broken in two, as the first is.
FOOTER_LINES = (
    Rule("portal box", r"cổng dịch vụ công quốc gia", "Cổng dịch vụ công Quốc Gia"),
    Rule(
        "portal box",
        r"cổng thông tin điện tử của các đơn vị thuộc bộ",
        "Cổng thông tin điện tử của các đơn vị thuộc Bộ",
    ),
    Rule("links", r"liên kết (?:website|web|trang)", "Liên kết website"),
    Rule(
        "licence",
        r"giấy phép (?:\S+ ){0,6}số ?:? ?\S*\d\S*/.{1,160}",
        "Giấy phép số 12/GP-TTĐT do Sở TT&TT cấp ngày 1/2/2020",
    ),
    Rule("copyright", r"(?:copyright )?[©®].{1,160}", "© 2021 Sở Thông tin và Truyền thông"),
    Rule("copyright", r"copyright .{1,160}", "Copyright 2010 by Sở TT&TT"),
    Rule("copyright", r"(?:giữ )?bản quyền (?:thuộc về|thuộc|của) .{1,120}", "Bản quyền thuộc về Sở TT&TT"),
    Rule("copyright", r"all rights reserved\.?", "All rights reserved."),
    Rule(
        "copyright",
        r"(?:đề nghị )?ghi rõ nguồn .{1,160}",
        "Ghi rõ nguồn khi phát hành lại thông tin từ website này",
    ),
    Rule("copyright", r"không (?:được )?sao chép .{1,160}", "Không sao chép dưới mọi hình thức"),
    Rule("imprint", r"cơ quan chủ quản ?:.{1,160}", "Cơ quan chủ quản: UBND tỉnh"),
    Rule("imprint", r"(?:phó )?tổng biên tập ?:.{1,80}", "Tổng biên tập: Nguyễn Văn A"),
    Rule(
        "imprint",
        r"chịu trách nhiệm (?:chính|nội dung|xuất bản) ?:.{1,120}",
        "Chịu trách nhiệm nội dung: Nguyễn Văn A",
    ),
)

# The pictures of a portal's boxes, pasted as their names. Two of them in the scraps that end a page show that from the
# first on these are boxes ("banner", "icon", "Hỏi đáp", "Xem chi tiết icon").
FURNITURE = (
    Rule("picture", r"(?:banner|icon|logo)(?: (?:banner|icon|logo))*", "banner"),
    Rule("picture", r"xem chi tiết icon", "Xem chi tiết icon"),
)

# Lines that belong to the footer when one of the above follows them; alone they may be a story's own contact.
FOOTER_SCRAPS = (
    Rule("portal name", r"(?:cổng|trang) thông tin điện tử .{1,120}[^.]", "CỔNG THÔNG TIN ĐIỆN TỬ SỞ TT&TT"),
    Rule("address", r"(?:địa chỉ|trụ sở|tòa soạn|toà soạn) ?:.{1,160}", "Địa chỉ: 45 đường Ngô Gia Tự"),
    Rule(
        "address",
        r"(?:điện thoại|đt|tel|hotline|đường dây nóng) ?:? ?[\d+(].{1,80}",
        "Điện thoại: 0204 3555 789",
    ),
    Rule("address", r"e?-?mail ?: ?\S+@\S+.{0,80}", "Email: toasoan@example.vn"),
    Rule("maker", r"(?:phát triển|thiết kế|xây dựng) bởi .{1,80}", "Phát triển bởi Trung tâm CNTT"),
)

# How a page introduces the number of replies behind its date: "23/01/2021 09:24 AM - 0 Trả lời".
REPLY_COUNT = r"\s*[-–|]?\s*\d+ (?:trả lời|bình luận|phản hồi|lượt xem)$"

# Sections of a newspaper, which stand as a line above the title.
SECTION_LABELS = (
    "thời sự",
    "chính trị",
    "xã hội",
    "kinh tế",
    "đời sống",
    "pháp luật",
    "giáo dục",
    "văn hóa",
    "văn hoá",
    "thể thao",
    "thế giới",
    "công nghệ",
    "khoa học",
    "sức khỏe",
    "y tế",
    "môi trường",
    "tin tức",
    "tin tức - sự kiện",
    "tin tức sự kiện",
    "tin trong tỉnh",
    "tin địa phương",
    "tin hoạt động",
    "chuyển đổi số",
    "thông tin - truyền thông",
)
