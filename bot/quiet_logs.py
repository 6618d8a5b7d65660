"""Keeps every word somebody typed out of the logs, whatever goes wrong in Rasa or the server under it.

Rasa's own setting prints local variables with each exception, and some of its messages hold the text itself.
So: WARNING and above, no values, and of an exception only its type.
"""

from __future__ import annotations

import logging
import os
import sys
import warnings
from typing import Any, Dict, Optional


class TypeOfErrorOnly(logging.Formatter):
    """Writes where a record came from and the type of its exception, never its message or its values."""

    def format(self, record: logging.LogRecord) -> str:
        error = record.exc_info[0] if record.exc_info else None
        kind = error.__name__ if error else ""
        return f"{record.levelname} {record.name} {record.module}:{record.lineno} {kind}".rstrip()


class _LastWord(logging.Handler):
    """The only handler of the process: whatever else is added later is taken away again at the next record."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.setFormatter(TypeOfErrorOnly())

    def emit(self, record: logging.LogRecord) -> None:
        sys.stderr.write(self.format(record) + "\n")


def _quiet_structlog(_log_level: Optional[int] = None) -> None:
    """Stands in for Rasa's set-up, which would print tracebacks with local variables."""
    import structlog

    def event_name_only(_logger: Any, _method: str, event: Dict[str, Any]) -> str:
        return str(event.get("event", ""))

    structlog.configure(
        processors=[event_name_only],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
    )


def keep_words_out() -> None:
    """Call before Rasa is imported."""
    os.environ["LOG_LEVEL"] = os.environ["LOG_LEVEL_LIBRARIES"] = "WARNING"
    root = logging.getLogger()
    root.handlers[:] = [_LastWord()]
    root.setLevel(logging.WARNING)
    # A warning may quote what was typed; Rasa sets its own filters later, so the printing itself is taken away.
    warnings.showwarning = lambda *_arguments, **_options: None  # type: ignore[assignment]
    import rasa.utils.log_utils

    rasa.utils.log_utils.configure_structlog = _quiet_structlog
    _quiet_structlog()


def keep_other_handlers_away() -> None:
    """Call once Rasa and the server have set up their own logging: theirs would print messages and tracebacks."""
    logging.getLogger().handlers[:] = [_LastWord()]
    for name in list(logging.root.manager.loggerDict):
        logger = logging.getLogger(name)
        logger.handlers[:] = []
        logger.propagate = True
        if logger.level < logging.WARNING:
            logger.setLevel(logging.WARNING)
