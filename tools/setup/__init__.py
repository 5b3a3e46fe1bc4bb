"""What a clone needs besides Python, set up in `.venv/`: libraries, and what the tests need.

Standard library only: these modules run before anything is installed.
"""
