"""Examples of the pages of a list."""

from dataclasses import dataclass

from tools.components.example import Example


@dataclass(frozen=True)
class ListPage:
    """What the component reads of a page of Pelican's."""

    number: int
    url: str = "news/"


@dataclass(frozen=True)
class Pages:
    """What the component reads of Pelican's paginator."""

    num_pages: int


def at(number: int, pages: int) -> dict[str, object]:
    """Return what the component needs for one of so many pages."""
    return {
        "page": ListPage(number),
        "paginator": Pages(pages),
        "previous": ListPage(number - 1) if number > 1 else None,
        "next": ListPage(number + 1) if number < pages else None,
        "root": "",
    }


EXAMPLES = (
    Example("pagination", "the first page", at(1, 3)),
    Example("pagination", "one between", at(500, 1000)),
    Example("pagination", "the last page", at(3, 3)),
    Example("pagination", "the only page", at(1, 1)),
    *(
        Example(
            "page_number",
            f"page {number}",
            {"page": ListPage(number), "paginator": Pages(3)},
            "<p>Latest news{}</p>",
        )
        for number in (1, 2)
    ),
)
