"""Pelican by its own name: the two settings files, and plugins of others along with ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from plugins.articles.model import FIXED_PAGES
from tests.site_factory import ARTICLE, SiteFactory
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

THEIRS = '''
"""A plugin of a third party, which writes down what Pelican tells it."""
from pathlib import Path
from pelican import signals

HEARD = Path(__file__).with_name("heard.txt")

def note(line):
    with HEARD.open("a", encoding="utf-8") as file:
        file.write(f"{line}\\n")

def articles(generator):
    note(f"article_generator_finalized {len(generator.articles)}")

def pages(generator):
    note(f"page_generator_finalized {len(generator.pages)}")

def article(generator, content):
    note(f"article_generator_write_article {content.slug}")

def written(path, context):
    note(f"content_written {path}")

def register():
    signals.article_generator_finalized.connect(articles)
    signals.page_generator_finalized.connect(pages)
    signals.article_generator_write_article.connect(article)
    signals.content_written.connect(written)
'''


def pelican(
    content: Path, output: Path, settings: str = "pelicanconf.py"
) -> subprocess.CompletedProcess[str]:
    """Run Pelican over a content folder with a settings file; return what came of it."""
    folders = [str(content), "-o", str(output), "-s", str(ROOT / settings)]
    command = [sys.executable, "-m", "pelican", *folders]
    wide = {**os.environ, "COLUMNS": "1000"}
    return subprocess.run(
        command, cwd=ROOT, env=wide, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a copy of the project's own content."""
    return shutil.copytree(ROOT / "content", tmp_path / "content")


def test_both_settings_build_the_project_s_own_content(own: Path, tmp_path: Path) -> None:
    """The sample says that it is one, and has every fixed page."""
    for settings in ("pelicanconf.py", "publishconf.py"):
        ran = pelican(own, tmp_path / settings, settings)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert (tmp_path / settings / "training" / "index.html").is_file()


def test_the_public_s_settings_refuse_a_site_without_its_fixed_pages(tmp_path: Path) -> None:
    """Each that is missing is named, and nothing is written; for writing the site is built."""
    content = SiteFactory(tmp_path).write({"news/good-practice/a.md": ARTICLE})
    ran = pelican(content, tmp_path / "public", "publishconf.py")
    said = ran.stdout + ran.stderr
    assert ran.returncode == 1
    assert [slug for slug in FIXED_PAGES if f"pages/{slug}.md:1: fixed-page:" not in said] == []
    assert not [*(tmp_path / "public").rglob("*.html")]
    assert pelican(content, tmp_path / "output").returncode == 0


def test_the_public_s_settings_refuse_a_sample_that_says_it_is_real(
    own: Path, tmp_path: Path
) -> None:
    """Numbers by day and at night are asked for, and the sample's data are named by their line."""
    board = own / "board.yaml"
    board.write_text(board.read_text("utf-8").replace("sample: yes", "sample: no"), "utf-8")
    ran = pelican(own, tmp_path / "public", "publishconf.py")
    assert ran.returncode == 1
    assert ": sample-address: " in ran.stdout + ran.stderr


def test_a_plugin_of_others_hears_what_pelican_documents(tmp_path: Path) -> None:
    """Its own signals, for every article and every file, and what the generators hold."""
    plugin = tmp_path / "theirs"
    plugin.mkdir()
    (plugin / "theirs.py").write_text(THEIRS, "utf-8")
    settings = tmp_path / "settings.py"
    settings.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
        f"PLUGIN_PATHS = [{str(ROOT)!r}, {str(plugin)!r}]\nPLUGINS = [*PLUGINS, 'theirs']\n"
        f"THEME = {str(ROOT / 'theme')!r}\n",
        "utf-8",
    )
    output = tmp_path / "output"
    ran = pelican(ROOT / "content", output, str(settings))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    heard = (plugin / "heard.txt").read_text("utf-8").splitlines()
    articles = [line for line in heard if line.startswith("article_generator_write_article ")]
    assert f"article_generator_finalized {len(articles)}" in heard
    assert [line for line in heard if line.startswith("page_generator_finalized ")]
    assert "article_generator_write_article child-j-information-sharing" in heard
    written = {line.partition(" ")[2] for line in heard if line.startswith("content_written ")}
    assert {file.relative_to(output).as_posix() for file in output.rglob("*.html")} <= written


@pytest.mark.parametrize(
    ("library", "where"),
    [
        ("pelican", "plugins/site/generator.py"),
        ("markdown", "plugins/markdown/body.py"),
        ("bs4", "plugins/markdown/fragments.py"),
        ("feedgenerator", "plugins/output/feeds.py"),
    ],
)
def test_each_library_the_site_is_built_with_does_real_work(
    library: str, where: str, tmp_path: Path
) -> None:
    """Without it a small site cannot be built: a library that only stands in a list would go."""
    assert library in (ROOT / where).read_text("utf-8")
    content = SiteFactory(tmp_path).write(
        {"news/good-practice/a.md": f"{ARTICLE}\nSee [this]({{filename}}a.md).\n"}
    )
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "sitecustomize.py").write_text(f"import sys\nsys.modules[{library!r}] = None\n")
    folders = ["--content", str(content), "--output", str(tmp_path / "output")]
    command = [sys.executable, "-m", "tools.cli", "build", *folders]
    paths = os.pathsep.join([str(blocked), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": paths}
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode != 0
    assert library in ran.stdout + ran.stderr
