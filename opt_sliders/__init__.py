"""Pictures that you move with sliders, in JupyterLab, with the mouse or the arrow keys.

Each function shows sliders above a picture of what your own functions do; nothing is downloaded.
Where nothing can move (a notebook on a web page) the picture stands alone.
"""

from opt_sliders.average import move_average
from opt_sliders.boundary import move_epoch, snapshots
from opt_sliders.hills import move_on_hills
from opt_sliders.ravine import move_in_ravine

__all__ = ["move_average", "move_epoch", "move_in_ravine", "move_on_hills", "snapshots"]
