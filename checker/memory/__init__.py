"""What was judged, computed and published before."""
