"""What crosses between the marker and a submission's process: data alone, and all of it checked."""
