"""What a learner reads: the sentences of a finding, and how they are shown."""
