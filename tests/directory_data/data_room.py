"""A copy of directory_data/ in a temporary folder, and its commands run as a person runs them."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from directory_data.opening import DEFAULT_FILE


@dataclass(frozen=True)
class DataRoom:
    """The folder that holds the copy; commands run in it."""

    folder: Path

    @property
    def services(self) -> Path:
        """Where the copy keeps its service files."""
        return self.folder / "directory_data" / "services"

    @property
    def built(self) -> Path:
        """The directory file that its build makes."""
        return self.folder / DEFAULT_FILE

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `python -m directory_data` with the arguments."""
        command = [sys.executable, "-m", "directory_data", *arguments]
        env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", **environment}
        return subprocess.run(command, cwd=self.folder, env=env, capture_output=True, text=True, check=False)
