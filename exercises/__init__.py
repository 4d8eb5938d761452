"""What is checked: an entry for each exercise, a file for each section of the lesson."""

from exercises import (
    adam,
    adamw,
    averages,
    decay,
    grader,
    gradient_descent,
    lion,
    mini_batches,
    momentum,
    muon,
    nesterov,
    one_vector,
    rmsprop,
    straight_line,
    warm_up,
)

EXERCISES = {
    exercise.name: exercise
    for section in (
        gradient_descent,
        straight_line,
        mini_batches,
        averages,
        momentum,
        rmsprop,
        adam,
        decay,
        grader,
        nesterov,
        adamw,
        warm_up,
        one_vector,
        lion,
        muon,
    )
    for exercise in section.EXERCISES
}
