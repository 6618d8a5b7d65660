"""Machines that watch the site learn two words and nothing else."""

import json

from strict_client import StrictClient


def test_healthz(client: StrictClient) -> None:
    """Contract: exactly this JSON."""
    answer = client.get("/healthz")
    assert answer.mimetype == "application/json"
    said = json.loads(answer.data)
    assert said in ({"directory": "ok", "assistant": "ok"}, {"directory": "ok", "assistant": "away"})
