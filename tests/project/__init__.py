"""What stands around the lesson: the Makefile, the machine, nbval, the benchmarks."""
