"""The laws that counts obey whatever happened, one a file."""
