"""An archive of claims that is not read anew for each article: an index of which claims it holds, and of what they bear on."""
