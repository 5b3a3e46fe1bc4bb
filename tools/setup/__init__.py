"""Sets up in `.venv/` what a clone needs besides Python: libraries, and the tests' programs.

Standard library only: these modules run before anything is installed.
"""
