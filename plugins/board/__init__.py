"""The board and its themes as data: board.yaml and themes.yaml to frozen records."""
