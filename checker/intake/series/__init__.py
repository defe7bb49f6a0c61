"""Official series as they are published, turned into rows of claims by a mapping that an editor keeps."""
