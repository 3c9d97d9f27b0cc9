"""The words that make a statement a negation, a rise, a fall, a plan or something done, in both languages."""

import re
from functools import lru_cache
from typing import Literal

from vietnamese.dates import find_relative_times

Way = Literal["up", "down"]


def _words(alternatives: str) -> re.Pattern[str]:
    """Return a pattern for any of the alternatives as whole words; line ends between them mean nothing."""
    joined = re.sub(r"\s*\n\s*", "", alternatives)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


# What looks like a negation and is none is taken out before negations are looked for.
NO_NEGATION_EN = _words(
    r"""not only|not just|not least|no (?:fewer|less|more) than|no\. ?\d+|no doubt|whether or not|non-?stop|
    nonetheless|no (?:later|earlier) than"""
)
NEGATION_EN = _words(
    r"not|no|never|none|nobody|nothing|neither|nor|without|cannot|yet to|no longer|\w+n['’]t"
)
# Between a "not" and a figure: with it they make the figure's bound.
BOUND_AFTER_NOT_EN = re.compile(
    r"\s(?:even|quite|(?:more|less|fewer|higher|lower|later|earlier) than|exceeding|over|under)\s",
    re.IGNORECASE,
)
# A claim with one of these is not told as the positive that a negated quote forbids.
NEGATIVE_EN = _words(
    r"""instead|rather than|fail\w*|lack\w*|unable|absen\w*|missing|stop\w*|ceas\w*|refus\w*|reject\w*|
    den(?:y|ied|ies)|
    bann?(?:ed|s)?|prohibit\w*|forbid\w*|except|few|little|hardly|barely|violat\w*|contrary|limited|
    shortages?|
    against|oppos\w*|disagree\w*|object(?:ed|s|ing|ion\w*)|weak|poor|difficult\w*|problems?|free|un(?!der|
    til|ion|it|ique|ivers)[a-z]{4,}|non-?[a-z]{4,}|inadequate|
    short of|short(?=$|[.,;])|(?:fell|falls?|runs?|ran|running)\sshort|shortfalls?|
    insufficient|incomplete|inaccurate|ineffective|invalid|impossible|illegal\w*|irregular\w*|
    dis(?:continu|connect|allow)\w*"""
)
AGAINST_EN = _words(r"against it|(?:is|are|was|were|voted) against|oppos\w+|disagree\w*|reject\w*")
NO_NEGATION_VI = _words(
    r"""không (?:ngừng|chỉ|những|riêng|gian|khí|quân|lực|vận|phận|trung|tưởng|ít|nhỏ|kém|dây|chuyên|đổi|
    quá|dưới|vượt quá|ít hơn|thấp hơn|đến|hơn|nhiều hơn|thể không|thể thiếu)|chưa (?:đến|tới|đầy|quá|bằng)|
    chứ không|hầu hết|trước hết|hết sức|tính đến hết|đến hết|còn lại|(?:hàng|trên|đường|tàng|phòng|
    số) không|chưa (?:từng có|kể)|hay (?:không|chưa)"""
)
NEGATION_VI = _words(r"không|chưa|chẳng|chả|đừng|khong")
# What stands right behind one of these is denied.
DENIES_NEXT_VI = re.compile(r"(?<!\w)(?:thiếu|trái|phi|bất|vô) $", re.IGNORECASE)
# "Đến năm 2020 thôn mới có điện": not until 2020 did it have power.
UNTIL_EN = _words(r"until|till|before|prior to")
NOT_UNTIL_VI = _words(
    r"""(?:đến|tới|sau|từ|khi|lúc|phải|năm|tháng|ngày|giờ|nay|tuần|sáng|chiều|tối)(?:\s[^\s,;]+){0,8}\s
    mới(?! (?:đây|nhất|là|và|của|cho|với|trong|ở|tại|về|được thành lập))(?= [^\W\d])"""
)
# What an English "not" may have been written for, besides a plain negation.
NEGATIVE_VI = _words(
    r"""thiếu|mất|hết|khó|cấm|tránh|trừ|ngoại trừ|ngoài|bỏ|bãi bỏ|hủy|hủy bỏ|dừng|ngừng|chấm dứt|vắng|từ chối|
    phủ nhận|bác bỏ|hạn chế|yếu|kém|thấp|ít|chậm|vi phạm|trái|sai"""
)

UP_EN = _words(
    r"""rose|risen|rise|rises|rising|increas\w*|grew|grown|grow(?:s|th|ing)|climb\w*|higher|jumped|surged|
    gain(?:s|ed)?|
    up(?! to)|went up|exceed\w*|above|ahead|more than (?:at|in|the)|added|expanded|improv\w*|
    early(?=$|[.,;:])|(?:earlier|sooner) than (?:planned|scheduled|expected)"""
)
DOWN_EN = _words(
    r"""fell|fallen|fall|falls|falling|decreas\w*|declin\w*|drop(?:s|ped|ping)?|lower|shrank|shrunk|
    reduc\w*|slipped|
    down|went down|came down|come down|los(?:t|s|es)|below|short of|behind|cut(?!-)|(?:fewer|
    less) than (?:at|in|the)|worsen\w*|overdue|delayed (?:by|for)|late(?=$|[.,;:])|
    later than (?:planned|scheduled|expected)"""
)
# Early is ahead, that is up, and late is behind, as English has it.
UP_VI = _words(
    r"""tăng(?! cường)|gia tăng|cao hơn|vượt|thêm|nhiều hơn|lớn hơn|nâng|phát triển mới|tiến (?:lên|thêm)|
    tiến(?=$| \d+ (?:bậc|hạng))|sớm(?=$| (?:hơn|trước|so|gần|khoảng|\d))|
    trước(?: thời)? hạn|trước (?:tiến độ|kế hoạch|lịch)"""
)
DOWN_VI = _words(
    r"""giảm|xuống|sụt|tụt|thấp hơn|mất|ít hơn|nhỏ hơn|hụt|thiếu|kém|lùi|hạ(?! tầng)|
    (?<!tăng )(?:chậm|trễ|muộn)(?=$| (?:tiến độ|kế hoạch|hạn|lịch|hơn|so|gần|khoảng|tới|đến|mất|\d))|
    quá(?: thời)? hạn"""
)
# "Nay", "năm qua" and the like, as English tells them.
_RELATIVE_EN = _words(
    r"""now|currently|nowadays|at present|today|to date|so far|yesterday|present-day|
    (?:this|last|next|that|the same|the past|over the|during the|the previous|the preceding|
    the following) (?:year|month|week)|
    the (?:year|month|week) before|a year (?:earlier|before|ago)|(?:this|that|the) (?:morning|afternoon|
    evening)"""
)


def relative_times(text: str, language: Literal["en", "vi"]) -> list[tuple[int, int]]:
    """Return where the text tells a time from the day of publication."""
    if language == "en":
        return [match.span() for match in _RELATIVE_EN.finditer(text)]
    return [(one.start, one.end) for one in find_relative_times(text)]


_WAYS: dict[str, tuple[tuple[Way, re.Pattern[str]], ...]] = {
    "en": (("up", UP_EN), ("down", DOWN_EN)),
    "vi": (("up", UP_VI), ("down", DOWN_VI)),
}


@lru_cache(maxsize=4096)
def ways_in(text: str, language: Literal["en", "vi"]) -> tuple[Way, ...]:
    """Return the rises and falls that the text tells of, in its order."""
    found = [(match.start(), way) for way, pattern in _WAYS[language] for match in pattern.finditer(text)]
    return tuple(way for _, way in sorted(found))


_TRENDS: dict[str, tuple[tuple[Way, re.Pattern[str]], ...]] = {
    "en": (
        (
            "up",
            _words(
                r"rose|risen|rises?|rising|increas\w*|grew|grown|grow(?:s|th|ing)|climb\w*|higher|went up|above"
            ),
        ),
        (
            "down",
            _words(
                r"fell|fallen|falls?|falling|decreas\w*|declin\w*|lower|(?:went|came|come) down|below the"
            ),
        ),
    ),
    "vi": (
        ("up", _words(r"tăng(?! cường)|cao hơn|nhiều hơn|trên(?= mức)")),
        ("down", _words(r"giảm|thấp hơn|ít hơn|tụt|sụt|dưới(?= mức| báo động)")),
    ),
}


_DENIED_EN = re.compile(r"(?:\bnot|\bnever|n['’]t)(?: \w+ly)? \w+", re.IGNORECASE)


def trends_in(text: str, language: Literal["en", "vi"]) -> set[Way]:
    """Return the ways that the text plainly speaks of, in any of its parts; "did not fall" tells of none."""
    if language == "en":
        text = _DENIED_EN.sub(" ", text)
    return {way for way, pattern in _TRENDS[language] if pattern.search(text)}


def tells_a_way(text: str) -> bool:
    """Tell whether the English text tells of a rise or a fall."""
    return bool(ways_in(text, "en"))


TARGET_MET_EN = _words(
    r"""(?:met|meets|meeting|reached|achieved|exceeded|exceeding|surpassed|fulfilled|missed|completed)\s
    (?:\S+\s){0,4}(?:targets?|goals?|plans?|objectives?)|
    (?:targets?|goals?|plans?|objectives?)\s(?:\S+\s){0,5}(?:met|reached|achieved|exceeded|surpassed|
    fulfilled|missed)"""
)
# A plan that is talked of, and none that the claim itself makes.
A_PLAN_EN = _words(
    r"""(?:an?|the|its|their|his|her|this|that|prepar(?:ed|ing)|approv(?:ed|ing)|draft(?:ed|ing)|drew up|
        issued|made|\w+['’]s)"""
    r" (?:plans?|proposals?) to"
)
# Done by now, whatever the rest of the claim intends.
DONE_NOW_EN = _words(r"currently|so far|to date|already|by now")
HAS_DONE_EN = _words(r"has|have|had|was|were")
INTENDS_EN = _words(
    r"""will|planned|plans? to|planning to|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|goals?|intend\w*|seek(?:s|
    ing)? to|
    striv\w*|expected|expects|projected|forecast\w*|propos(?:e|ed|es|ing)|going to|set to|scheduled|
    considering|hop(?:e|es|ed|ing)"""
)
PLAN_EN = _words(
    r"""will|shall|planned|plans? to|planning to|(?:is|are|was|were) to|
    (?<!found )(?<!said )(?<!reported )(?<!yet )(?<!has )(?<!have )(?<!had )(?<!seen )(?<!need )(?<!needs )
    to be (?:\w+ed|built|held|made|put|set)|aim(?:s|ed|ing)?|
    target(?:s|ed|ing)?|goals?|objectives?|intend\w*|seek(?:s|ing)? to|sought to|striv\w*|expected|expects|
    projected|forecast\w*|propos(?:e|ed|es|ing)|recommend\w*|going to|set to|due to (?:be|open|start|hold|go)|
    due (?:for|by|in)|considering (?:whether|an?|\w+ing)|hop(?:e|es|ed|ing)"""
)
# Planned for once, done by now: they tell of something done whatever else the claim says.
DONE_EN = _words(
    r"""already|(?:has|have|had) (?:now |since |\w+ly )?(?:been )?(?:finished|completed|fulfilled|
    achieved|reached)|
    fulfilled|finished|(?:has|have|had) been (?:built|set up|put into|completed|opened|finished)"""
)
# These say that something is wanted: they fit a plan as well as what was done.
PERHAPS_PLAN_EN = _words(
    r"""would|should|must|request\w*|urg(?:e|ed|es|ing)|call(?:ed|s|ing)? (?:for|on)|ask\w*|need\w*|
    pledg\w*|resolv\w*|determin\w*|direct(?:ed|s|ing)|instruct\w*|assign\w*|task\w*|orient\w*|
    due to|if|unless|once|told to|(?:is|are) \w+ing|vision|ambitio\w*|want\w*|priorit\w*|focus\w*|
    includ\w*|continu\w*|prepar\w*|agreed|promis\w*|
    commit\w*|polic(?:y|ies)|approv\w*|estimat\w*|can|could|(?-i:may)|might|able to|lays? down|laid down|required|
    requires?|stipulat\w*|provid(?:es|ed) (?:for|that)"""
)
# These name a plan that exists. They fit a plan, unless the claim says that it was carried out.
NAMES_PLAN_EN = _words(
    r"plans?|programmes?|programs?|proposals?|strateg\w+|roadmaps?|projects?|drafts?|schemes?"
)
# The group that matches says which it is; "neither" only takes its words out of the way. A cue governs what
# follows it in its sentence, until the next cue.
PLAN_OR_DONE_VI = _words(
    r"""(?P<neither>(?:hồ sơ|đơn|văn bản|tờ trình) (?:đề nghị|đề xuất|kiến nghị)|
    (?:đạt|vượt|hoàn thành)(?:\s[^\W\d]+){0,3}\s(?:mục tiêu|chỉ tiêu|kế hoạch))|
    (?P<plan>(?:(?:đã|vừa|cũng|mới) )?(?:kiến nghị|đề nghị|đề xuất|lên kế hoạch|đặt mục tiêu|đặt ra mục tiêu)|
    phấn đấu|dự kiến|dự tính|dự định|mục tiêu|chuẩn bị (?=[^\W\d])(?!được)|sắp(?= )(?! xếp)|đang xem xét|
    lên kế hoạch|có kế hoạch|
    kế hoạch (?:đề ra|đặt ra|là)|dự báo|trước ngày(?= \d)|chậm nhất|thông qua kế hoạch|nhất trí|
    chỉ tiêu (?=(?:\S+\s){0,6}(?:nhiệm kỳ|đặt ra|đến năm|giai đoạn|năm tới))|sẽ(?: chính thức)?|
    phải (?:đạt|hoàn thành|bảo đảm|đảm bảo)|
    cần(?! thiết| cù)|định hướng|tầm nhìn|hướng tới|hướng đến|tiến tới|quyết tâm|trong thời gian tới|
    trong giai đoạn tới|những năm tiếp theo|giao nhiệm vụ|nhiệm vụ trọng tâm|theo kế hoạch|kế hoạch đến)|
    (?P<fact>(?:đã|nỗ lực|không ngừng)(?:\s[^\s,;]+){0,3}\sphấn đấu|đã|hiện nay|vừa (?=[^\W\d]+ (?!phải|đủ|
    qua))|chính thức|
    (?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )hiện(?! đại| tượng| thực| vật| trạng)|
    đến nay|tính đến|nay có|trong năm qua|ước đạt)"""
)
# Too weak to make a plan, but enough not to contradict a claim that tells of one.
HINTS_AT_PLAN_VI = _words(
    r"""tập trung|tiếp tục|đẩy mạnh|đẩy nhanh|tăng cường|hoàn thiện|giữ vững|chú trọng|chỉ đạo|năm tới|
    phê duyệt|theo quyết định|phương án|nghị quyết|cam kết|thỏa thuận|hợp đồng|quy định|bắt đầu từ|kể từ"""
)
NAMES_PLAN_VI = _words(
    r"""(?<!công bố )(?<!phê duyệt )(?<!hoàn thành )(?<!thực hiện )(?<!xuất sắc )(?<!vượt )(?<!chỉ tiêu )
    (?:kế hoạch|nhiệm vụ|phương hướng|đề án|quy hoạch)|đến năm|chủ trương|quy định|theo đó"""
)
