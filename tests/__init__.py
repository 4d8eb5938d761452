"""What is proven, in folders that mirror the rooms of the code; helpers/ is what they share."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
