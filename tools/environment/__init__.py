"""What a clone needs beside Python: libraries, a browser and outside judges, set up in `.venv/`.

Standard library only: these modules run before anything is installed.
"""
