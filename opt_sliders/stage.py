"""A figure that is drawn once, and of which only some lines are drawn anew on each move."""

import io

import numpy as np


class Stage:
    """What stays of a figure, kept as an image; `png` draws what moves on top of it."""

    def __init__(self, figure, moving=()):
        """Lay out and draw `figure` without what is moving, and keep notebooks from showing it."""
        import matplotlib.pyplot as plt
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        plt.close(figure)
        for artist in moving:
            artist.set_animated(True)
        figure.set_dpi(100)
        self.figure, self.canvas = figure, FigureCanvasAgg(figure)
        self.canvas.draw()
        figure.set_layout_engine("none")
        self.ground = self.canvas.copy_from_bbox(figure.bbox)

    def png(self, moving):
        """Draw these artists over what stays, in this order; return the bytes of a PNG."""
        from PIL import Image

        self.canvas.restore_region(self.ground)
        for artist in moving:
            self.figure.draw_artist(artist)
        file = io.BytesIO()
        image = Image.fromarray(np.asarray(self.canvas.buffer_rgba())).convert("RGB")
        # Quick rather than small: the bytes go no further than the browser beside it.
        image.save(file, format="png", compress_level=1)
        return file.getvalue()
