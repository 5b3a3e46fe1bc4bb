"""The files of a plain Hugo site: settings, and layouts with lists of 20 and feeds."""

from __future__ import annotations

_SETTINGS = """baseURL = "https://board.example/"
title = "The board of the benchmark"
locale = "en-gb"
buildFuture = true
[pagination]
pagerSize = 20
[taxonomies]
theme = "themes"
[services.rss]
limit = 20
"""
_BASE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} | {{ .Site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml"
 href="{{ .Permalink }}">{{ end }}
</head>
<body>
<header><a href="/">{{ .Site.Title }}</a>
<nav><ul><li><a href="/case-reviews/">Case reviews</a></li>
<li><a href="/themes/">Themes</a></li></ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ .Site.Title }}</p></footer>
</body>
</html>
"""
_LIST = """{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}
{{ $pager := .Paginate $pages }}
<ul>{{ range $pager.Pages }}
<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
{{ with .Date }}<time datetime="{{ .Format "2006-01-02" }}">{{ .Format "2 January 2006" }}</time>
{{ end }}<p>{{ .Summary }}</p></li>{{ end }}
</ul>
<nav>{{ if $pager.HasPrev }}<a href="{{ $pager.Prev.URL }}">Previous</a>{{ end }}
Page {{ $pager.PageNumber }} of {{ $pager.TotalPages }}
{{ if $pager.HasNext }}<a href="{{ $pager.Next.URL }}">Next</a>{{ end }}</nav>
{{ end }}
"""
_PAGE = """{{ define "main" }}
<article>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
<dl>{{ range $name, $value := .Params.record }}<dt>{{ $name }}</dt><dd>{{ $value }}</dd>{{ end }}
</dl>
<p>{{ .Summary }}</p>
{{ .Content }}
<ul>{{ range .GetTerms "themes" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ul>
</article>
{{ end }}
"""


def hugo_files() -> dict[str, str]:
    """Return the site's files by path, without its content."""
    return {
        "hugo.toml": _SETTINGS,
        "layouts/baseof.html": _BASE,
        "layouts/list.html": _LIST,
        "layouts/single.html": _PAGE,
    }
