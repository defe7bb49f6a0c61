"""An article's text to proposed claims, filled as far as its words allow."""
