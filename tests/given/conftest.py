"""Pictures that move, and the trainings that are kept for them: made once for all tests."""

import numpy as np
import pytest

import opt_sliders
from lesson.pictures import networks
from lesson.pictures.rules import averaged
from opt_sliders.average import AveragePicture
from opt_sliders.hills import HillPicture
from opt_sliders.ravine import RavinePicture
from tests.helpers.steps import STEPS_OF, X, Y, batches


@pytest.fixture(scope="session")
def kept():
    return opt_sliders.snapshots(STEPS_OF, batches, X, Y, networks.LAYERS, networks.RATES, 20)


@pytest.fixture(scope="session")
def average():
    return AveragePicture(averaged, np.linspace(1, 0.5, 60))


@pytest.fixture(scope="session")
def ravine():
    return RavinePicture(STEPS_OF["momentum"])


@pytest.fixture(scope="session")
def hills():
    return HillPicture(STEPS_OF)
