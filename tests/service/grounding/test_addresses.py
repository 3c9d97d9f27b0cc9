"""No address and no markup reaches a reader that does not stand in the quotes."""

import unicodedata

import pytest

from tests.service.grounding.quoting import check, passes
from vietnamese.normalise import normalise

STATIONS = "Tỉnh có 45 trạm BTS."
PORTAL = "Cổng thông tin có địa chỉ www.binhhai.gov.vn, thư gửi về hop.thu@binhhai.gov.vn."
MARKUP = "The claim holds markup that does not stand in the cited sentences."


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/x",
        "http://evil.example",
        "hxxps://evil.example",
        "ftp://evil.example/x",
        "//evil.example/x",
        "www.evil.example",
        "www[.]evil[.]example",
        "evil.example",
        "evil[.]example",
        "evil(.)example",
        "sub.evil.example/path?x=1",
        "t.me/evilbot",
        "boss@evil.example",
        "boss+x@evil.example",
        "@evilbot",
    ],
)
def test_an_address_that_no_quote_holds_withholds_the_claim(address: str) -> None:
    checked = check(f"See {address} for the 45 stations.", STATIONS)
    assert checked.verdict == "withheld"
    assert f"The address {address} does not stand in the cited sentences." in checked.reasons


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("evil․com/x", "evil.com/x"),  # U+2024
        ("evil。com", "evil.com"),
        ("evil｡com", "evil.com"),
        ("ｅｖｉｌ．ｃｏｍ", "evil.com"),
        ("EVIL.COM/prize", "evil.com/prize"),
        ("http:evil.com", "evil.com"),
        ("evil dot com", "evil dot com"),
        ("Evil Dot Com", "evil dot com"),
        ("evil (dot) live", "evil (dot) live"),
        ("evil[dot]com", "evil[dot]com"),
        ("evil chấm vn", "evil chấm vn"),
        ("evil . com", "evil . com"),
        ("my dot evil dot com", "my dot evil dot com"),
        ("boss at evil dot com", "evil dot com"),
        ("évil.com", "évil.com"),
        ("x.co", "x.co"),
        ("77.top", "77.top"),
        ("evil.xn--p1ai", "evil.xn--p1ai"),
        ("злой.рф", "злой.рф"),
    ],
)
def test_an_address_counts_however_its_dots_and_letters_are_written(address: str, told: str) -> None:
    for claim in (f"The 45 stations are listed at {address}", f"{address} lists the 45 stations."):
        checked = check(claim, STATIONS)
        assert checked.verdict == "withheld"
        assert f"The address {told} does not stand in the cited sentences." in checked.reasons


def test_an_address_told_with_other_dots_is_that_of_the_quote() -> None:
    quote = "Tỉnh có 45 trạm BTS, xem tại tram.binhhai.vn."
    reasons = check("The 45 stations are at tram dot binhhai dot vn.", quote).reasons
    assert not any("address" in reason for reason in reasons)
    assert any("address" in reason for reason in check("They are at tram dot evil dot vn.", quote).reasons)


@pytest.mark.parametrize(
    "address",
    ["www.binhhai.gov.vn", "www.BinhHai.gov.vn", "Hop.Thu@binhhai.gov.vn", "hop.thu@binhhai.gov.vn"],
)
def test_an_address_of_the_quotes_is_verified(address: str) -> None:
    checked = check(f"The address of the portal is {address}.", PORTAL)
    assert (checked.verdict, checked.reasons) == ("verified", ())
    assert check(f"The address of the portal is {address}.", STATIONS).verdict == "withheld"


@pytest.mark.parametrize(
    "address", ["www.binhhai.gov.com", "www.binhhai.gov.vn.evil.example", "thu@binhhai.gov.co"]
)
def test_an_address_like_one_of_the_quotes_is_another(address: str) -> None:
    checked = check(f"The address of the portal is {address}.", PORTAL)
    assert checked.verdict == "withheld"
    assert f"The address {address} does not stand in the cited sentences." in checked.reasons


@pytest.mark.parametrize(
    "claim",
    [
        "The province has 45 stations.",
        "The province, e.g. its towns, has 45 stations.",
        "The province has 45 stations, i.e. BTS ones.",
        "The province has 45 stations at 08:30.",
        "The province has 45 BTS/stations.",
        "The province has 45 stations (BTS).",
        "The province has 45 stations & so on.",
        "No.5 of the 45 stations is in TP.HCM.",
        "The U.S. firm built the 45 stations at 8 p.m. on Monday.",
        "The dot com bubble burst near the 45 stations.",
        "St.Petersburg, Co.Ltd and a Ph.D. speak of 2.4 trillion and 45 stations.",
        "PGS.TS. Lê and Mr.Nam spoke of 45 stations vs. 44.",
        "There were 45 stations. Info was scarce.",
        "Các đội chấm thi, chấm công tại 45 trạm.Các trạm khác thì không.",
    ],
)
def test_full_stops_slashes_and_brackets_make_no_address_and_no_markup(claim: str) -> None:
    assert not any("address" in reason or "markup" in reason for reason in check(claim, STATIONS).reasons)


@pytest.mark.parametrize(
    "claim",
    [
        "The province has 45 <b>stations</b>.",
        "The province has 45 <img src=x> stations.",
        "The province has 45 <!-- x --> stations.",
        "The province has 45 <script stations.",
        "The province has 45 stations &lt;b.",
        "The province has 45 stations &#60;b.",
        "The province has 45 stations &#x3c;b.",
        "The province has 45 ~~stations~~.",
        "The province has $$x$$ 45 stations.",
        "The province has ![x] 45 stations.",
        "The province has [45 stations](x).",
        "|The province has|45 stations|",
        "The province has ```45``` stations.",
        "The province has {{45}} stations.",
        "The province has 45 stations, JavaScript:x.",
    ],
)
def test_markup_that_no_quote_holds_withholds_the_claim(claim: str) -> None:
    checked = check(claim, STATIONS)
    assert checked.verdict == "withheld"
    assert MARKUP in checked.reasons


def test_signs_that_stand_in_the_quotes_are_no_markup_of_the_claim() -> None:
    text = "Tỉnh có 45 trạm BTS <b> mới."
    assert passes(check("The province has 45 new <b> stations.", text))
    assert MARKUP in check("The province has 45 new <i> stations.", text).reasons


def test_an_address_in_a_vietnamese_claim_is_looked_for_too() -> None:
    for address, verdict in (("www.binhhai.gov.vn", "verified"), ("www.evil.example", "withheld")):
        claim = normalise(unicodedata.normalize("NFD", f"Cổng thông tin có địa chỉ {address}"))
        assert check(claim, PORTAL, language="vi").verdict == verdict


def test_a_name_typed_bare_beside_an_address_is_found() -> None:
    text = f"Bình Hải: {PORTAL}"
    assert check("Binh Hai has its portal at www.binhhai.gov.vn.", text).verdict == "verified"
