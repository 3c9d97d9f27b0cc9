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
