import unicodedata

from service.requests import FiltersRequest


def test_filters_are_composed_as_the_library_is() -> None:
    typed = FiltersRequest(
        publishers=frozenset({unicodedata.normalize("NFD", "Báo Hà Lâm")}),
        metadata={unicodedata.normalize("NFD", "tỉnh"): unicodedata.normalize("NFD", "Hà Lâm"), "year": 2021},
    )
    filters = typed.to_filters()
    assert filters.publishers == {"Báo Hà Lâm"}
    assert filters.metadata == {"tỉnh": "Hà Lâm", "year": 2021}
