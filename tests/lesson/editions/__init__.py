"""The notebooks and folders that are made of the source, as people meet them."""
