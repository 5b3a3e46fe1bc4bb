"""What a clone needs beside Python, set up in `.venv/`: libraries, and what the tests need.

Standard library only: these modules run before anything is installed.
"""
