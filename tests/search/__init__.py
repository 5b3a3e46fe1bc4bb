"""The search: what its index holds, and the page that asks it."""
