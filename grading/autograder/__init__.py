"""The archive that marks inside Gradescope: how it is made, and what runs there."""
