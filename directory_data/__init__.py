"""The truth: vocabulary, services and places as plain text files, and the one file built from them."""

from pathlib import Path

HERE = Path(__file__).parent
