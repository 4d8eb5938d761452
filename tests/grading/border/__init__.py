"""What crosses between the marker and a submission."""
