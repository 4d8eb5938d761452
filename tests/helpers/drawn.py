"""What hypothesis draws for the border: values as they are, and what looks like them."""

from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

DTYPES = st.sampled_from(["<f8", "<f4", "<i8", "<u1", "|b1", "<c16", ">f8", "<f2"])
ARRAYS = DTYPES.flatmap(lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0, min_side=0)))
WHOLE = st.integers(-(2**63) + 1, 2**63 - 1)
SCALARS = st.none() | st.booleans() | WHOLE | st.floats() | st.text()
VALUES = st.recursive(
    SCALARS | ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5) | WHOLE, inner, max_size=4)
    ),
    max_leaves=12,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=20,
)
NEARLY = st.builds(
    lambda tag, rest: [tag, *rest], st.sampled_from("adltrogbf"), st.lists(JSON, max_size=4)
)
ARRAY_LIKE = st.tuples(
    st.sampled_from("agb"),
    st.integers(),
    st.sampled_from(["<f8", "|O8", "<U4", "f8", "<f16", "<f3", "<M8", "<c16", "V8"]),
    st.lists(st.integers() | st.sampled_from([0, 1, 2**61, 2**63]), max_size=40),
    st.integers(),
).map(list)
