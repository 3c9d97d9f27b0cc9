"""The words that make a statement a negation, a rise, a fall, a plan or something done, in both languages."""

import re


def _words(alternatives: str) -> re.Pattern[str]:
    """Return a pattern for any of the alternatives as whole words; line ends between them mean nothing."""
    joined = re.sub(r"\s*\n\s*", "", alternatives)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


# What looks like a negation and is none is taken out before negations are looked for.
NO_NEGATION_EN = _words(
    r"""not only|not just|not least|no (?:fewer|less|more) than|no\. ?\d+|no doubt|whether or not|non-?stop|
    nonetheless"""
)
NEGATION_EN = _words(
    r"not|no|never|none|nobody|nothing|neither|nor|without|cannot|yet to|no longer|\w+n['’]t"
)
# A claim with one of these is not told as the positive that a negated quote forbids.
NEGATIVE_EN = _words(
    r"""fail\w*|lack\w*|unable|absen\w*|missing|stop\w*|ceas\w*|refus\w*|reject\w*|den(?:y|ied|ies)|
    bann?(?:ed|s)?|prohibit\w*|forbid\w*|except|few|little|hardly|barely|violat\w*|contrary|limited|shortages?|
    weak|poor|difficult\w*|problems?|free|un(?!der|til|ion|it|ique|ivers)[a-z]{4,}|non-?[a-z]{4,}|inadequate|
    insufficient|incomplete|inaccurate|ineffective|invalid|impossible|illegal\w*|irregular\w*|
    dis(?:continu|connect|allow)\w*"""
)
NO_NEGATION_VI = _words(
    r"""không (?:ngừng|chỉ|những|riêng|gian|khí|quân|lực|vận|phận|trung|tưởng|ít|nhỏ|kém|dây|chuyên|đổi|
    thể không|thể thiếu)|(?:hàng|trên|đường|tàng|phòng|số) không|chưa (?:từng có|kể)|hay (?:không|chưa)"""
)
NEGATION_VI = _words(r"không|chưa|chẳng|chả|đừng|khong")
# What an English "not" may have been written for, besides a plain negation.
NEGATIVE_VI = _words(
    r"""thiếu|mất|hết|khó|cấm|tránh|trừ|ngoại trừ|ngoài|bỏ|bãi bỏ|hủy|hủy bỏ|dừng|ngừng|chấm dứt|vắng|từ chối|
    phủ nhận|bác bỏ|hạn chế|yếu|kém|thấp|ít|chậm|vi phạm|trái|sai"""
)

UP_EN = _words(r"rose|risen|rising|increas\w*|grew|grown|grow(?:s|th|ing)|climb\w*|higher|jumped|surged")
DOWN_EN = _words(
    r"fell|fallen|falling|decreas\w*|declin\w*|drop(?:s|ped|ping)?|lower|shrank|shrunk|reduc\w*|slipped"
)
UP_VI = _words(r"tăng(?! cường)|gia tăng|cao hơn")
DOWN_VI = _words(r"giảm|sụt|tụt|thấp hơn")
# These too may be what a rise or a fall was written for, though they mean other things as well.
PERHAPS_UP_VI = _words(r"tăng|nâng|vượt|lên|cao|hơn|phát triển|mở rộng|đạt")
PERHAPS_DOWN_VI = _words(r"giảm|sụt|tụt|thấp|hạ(?! tầng)|xuống|còn|rút|thu hẹp|ngắn|mất|kém")

TARGET_MET_EN = _words(
    r"""(?:met|meets|meeting|reached|achieved|exceeded|exceeding|surpassed|fulfilled|missed|completed)\s
    (?:\S+\s){0,4}(?:targets?|goals?|plans?|objectives?)"""
)
PLAN_EN = _words(
    r"""will|shall|planned|plans? to|planning to|(?:is|are|was|were) to|
    (?<!found )(?<!said )(?<!reported )to be (?:\w+ed|built|held|made|put|set)|aim(?:s|ed|ing)?|
    target(?:s|ed|ing)?|goals?|objectives?|intend\w*|seek(?:s|ing)? to|sought to|striv\w*|expected|expects|
    projected|forecast\w*|propos(?:e|ed|es|ing)|recommend\w*|going to|set to|due to (?:be|open|start)"""
)
# These say that something is wanted, or name a plan that exists: they fit a plan as well as what was done.
PERHAPS_PLAN_EN = _words(
    r"""would|should|must|request\w*|urg(?:e|ed|es|ing)|call(?:ed|s|ing)? (?:for|on)|ask\w*|need\w*|
    hop(?:e|es|ed|ing)|pledg\w*|resolv\w*|determin\w*|direct(?:ed|s|ing)|instruct\w*|assign\w*|task\w*|orient\w*|
    vision|ambitio\w*|want\w*|priorit\w*|focus\w*|plans?|programmes?|programs?|proposals?|strateg\w+|roadmaps?|
    includ\w*|continu\w*"""
)
# The group that matches says which it is; "neither" only takes its words out of the way. A cue governs what
# follows it in its sentence, until the next cue.
PLAN_OR_DONE_VI = _words(
    r"""(?P<neither>(?:hồ sơ|đơn|văn bản|tờ trình) (?:đề nghị|đề xuất|kiến nghị)|
    (?:đạt|vượt|hoàn thành)(?:\s[^\W\d]+){0,3}\s(?:mục tiêu|chỉ tiêu|kế hoạch))|
    (?P<fact>(?:đã|nỗ lực|không ngừng)(?:\s\S+){0,3}\sphấn đấu|đã|hiện nay|
    (?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )hiện(?! đại| tượng| thực| vật| trạng)|
    đến nay|tính đến|nay có|trong năm qua|ước đạt)|
    (?P<plan>phấn đấu|dự kiến|dự tính|mục tiêu|
    chỉ tiêu (?=(?:\S+\s){0,6}(?:nhiệm kỳ|đặt ra|đến năm|giai đoạn|năm tới))|đề nghị|kiến nghị|đề xuất|sẽ|
    cần(?! thiết| cù)|định hướng|tầm nhìn|hướng tới|hướng đến|tiến tới|quyết tâm|trong thời gian tới|
    trong giai đoạn tới|những năm tiếp theo|giao nhiệm vụ|nhiệm vụ trọng tâm|theo kế hoạch|kế hoạch đến)"""
)
# Too weak to make a plan, but enough not to contradict a claim that tells of one.
HINTS_AT_PLAN_VI = _words(
    r"""tập trung|tiếp tục|đẩy mạnh|đẩy nhanh|tăng cường|xây dựng|triển khai|hoàn thiện|phát triển|giữ vững|
    bảo đảm|đảm bảo|chú trọng|chuẩn bị|chỉ đạo|năm tới|giai đoạn"""
)
NAMES_PLAN_VI = _words(
    r"kế hoạch|nhiệm vụ|phương hướng|yêu cầu|giao|chương trình|đề án|dự án|quy hoạch|đến năm"
)
