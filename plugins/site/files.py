"""The files of the content folder: those served unchanged, misplaced ones, and the data files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.articles.review_view import ServedFile
from plugins.board.glossary import read_glossary
from plugins.board.reading import read_board
from plugins.board.themes_reading import read_themes
from plugins.courses.records import VENUES_FILE
from plugins.crashes import crash_problem
from plugins.markdown.targets import escaped
from plugins.problems import Problem, folded_key, hint
from plugins.sources import holding_words as words
from plugins.sources.folder import is_ignored, is_own, walk
from plugins.sources.yaml_file import load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import TypeVar

    from plugins.articles.model import Entry
    from plugins.board.glossary import Glossary
    from plugins.board.model import Board
    from plugins.site.model import Library
    from plugins.sources.nodes import Node
    from plugins.sources.themes import Themes

    T = TypeVar("T")

FOLDERS = ("documents", "images", "extra")
OTHERS = (*Section, "courses", "board.yaml", "themes.yaml", "glossary.yaml")
# Files in `extra` go to the root of the site, such as a favicon or a proof of ownership.
EXTRA = "extra/"
SERVED = frozenset(
    {
        ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".jpg", ".jpeg",
        ".png", ".webp", ".gif", ".avif", ".ico",
    }
)  # fmt: skip
# Some servers run a file because of any suffix in its name: to them report.php.pdf is a program.
PROGRAMS = frozenset(
    {
        ".php", ".php3", ".php4", ".php5", ".php7", ".php8", ".phps", ".pht", ".phtml", ".phar",
        ".cgi", ".pl", ".py", ".rb", ".sh", ".asp", ".aspx", ".jsp", ".shtml", ".htaccess", ".exe",
    }
)  # fmt: skip

# Names that people give to a folder of texts that readers must not see.
_NOT_FOR_READERS = frozenset(
    {folded_key(each) for each in (*words.DRAFT, *words.MAYBE_DRAFT, "archive", "old", "trash")}
)


def read_files(content: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the paths in the content folder of the files to serve, and problems.

    A file type that is not in `SERVED` is a problem. Raises OSError from the disk.
    """
    files: list[str] = []
    problems: list[Problem] = []
    for folder in FOLDERS:
        for file in walk(content / folder, content, problems):
            source = file.relative_to(content).as_posix()
            if refused := _refused_type(file):
                message = (
                    f"Files of the type “{refused}” are not served: "
                    "save it as PDF, or a picture as PNG or JPEG."
                )
                problems.append(Problem(f"{content.name}/{source}", 1, "file-type", message))
            else:
                files.append(source)
    return tuple(files), problems


def _refused_type(file: Path) -> str:
    """Return the suffix or file name because of which a file is refused, "" if it is served."""
    types = [each.lower() for each in file.suffixes]
    programs = (each for each in types if each in PROGRAMS)
    return next(programs, "" if types[-1:] and types[-1] in SERVED else file.suffix or file.name)


def output_path(source: str) -> str:
    """Return a content file's path from the site's root, given its path in the content folder."""
    return source.removeprefix(EXTRA)


def place_problems(content: Path) -> list[Problem]:
    """Return a problem for each file or folder in the content folder that nothing would read."""
    known = (*FOLDERS, *OTHERS)
    problems: list[Problem] = []
    for found in sorted(content.iterdir()):
        if found.name in known or is_ignored(found.name):  # guard: folders that nothing reads
            continue
        if is_own(found, content, problems):
            message = _not_read(found.name, known)
            problems.append(Problem(f"{content.name}/{found.name}", 1, "place", message))
    return problems


def _not_read(name: str, known: tuple[str, ...]) -> str:
    if folded_key(name).rstrip("s") in _NOT_FOR_READERS:
        return f"Nothing reads “{name}” here. “Status: draft” in a text keeps it off the site."
    if name == VENUES_FILE:
        return f"“{name}” is read in “courses”: move what stands here into the file there."
    near = hint(name, known)
    return f"Nothing reads “{name}” here: texts, courses and files have folders of their own.{near}"


def served_documents(library: Library, served: Iterable[str]) -> dict[str, ServedFile]:
    """Return those served files that reviews name as their documents, by path."""
    found: dict[str, ServedFile] = {}
    for file in served:
        if file in library.sizes:
            address = library.address.local(escaped(output_path(file)))
            found[file] = ServedFile(file, address, library.sizes[file])
    return found


def document_sizes(content: Path, entries: Iterable[Entry]) -> dict[str, int]:
    """Return the size in bytes of each document of a review.

    Raises OSError from the disk.
    """
    reviews = (entry.review for entry in entries if entry.review)
    named = {document.file for review in reviews for document in review.documents}
    return {file: (content / file).stat().st_size for file in sorted(named)}


BOARD_FILE = "board.yaml"
THEMES_FILE = "themes.yaml"
GLOSSARY_FILE = "glossary.yaml"


@dataclass(frozen=True, slots=True)
class DataFiles:
    """The board, the themes and the glossary, and which of their files exist."""

    board: Board
    themes: Themes
    glossary: Glossary
    files: tuple[str, ...]


def read_data_files(content: Path) -> tuple[DataFiles, list[Problem]]:
    """Return the contents of the content folder's data files, and the problems in them.

    Raises OSError from the disk.
    """
    board, on_board = _read(content, BOARD_FILE, read_board)
    themes, on_themes = _read(content, THEMES_FILE, read_themes)
    glossary, on_glossary = _read(content, GLOSSARY_FILE, read_glossary)
    names = (BOARD_FILE, THEMES_FILE, GLOSSARY_FILE)
    there = tuple(name for name in names if (content / name).is_file())
    return DataFiles(board, themes, glossary, there), [*on_board, *on_themes, *on_glossary]


def _read(
    content: Path, name: str, read: Callable[[Node | None, str], tuple[T, list[Problem]]]
) -> tuple[T, list[Problem]]:
    """Return what `read` makes of a file, or of None if there is no such file."""
    file, path = content / name, f"{content.name}/{name}"
    problems: list[Problem] = []
    node = None
    if is_own(file, content, problems) and file.is_file():
        node, problems = load_yaml(file.read_bytes(), path)
    try:
        value, faults = read(node, path)
    except Exception as error:  # noqa: BLE001 -- whatever fails, the others are still read
        value, faults = read(None, path)[0], [crash_problem(error, path)]
    return value, [*problems, *faults]
