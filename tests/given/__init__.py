"""What learners are given: opt_utils, opt_plots, opt_sliders, opt_experiments."""
