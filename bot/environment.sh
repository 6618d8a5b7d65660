#!/usr/bin/env bash
# Makes .venv-bot from a Python 3.10 that works, or says in one line what to install.
set -eu

works() { "$1" -c 'import sys, venv, ctypes, sqlite3; sys.exit(sys.version_info[:2] != (3, 10))' 2>/dev/null; }

find_python() {
  # pyenv's python3.10 on PATH may be a dead shim, so each is tried before it is chosen.
  for candidate in "$(uv python find 3.10 2>/dev/null || true)" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.10*/bin/python3.10 \
    "$(command -v python3.10 || true)" /usr/bin/python3.10 /opt/homebrew/bin/python3.10; do
    if [ -n "$candidate" ] && works "$candidate"; then echo "$candidate"; return; fi
  done
}

python=$(find_python)
if [ -z "$python" ] && command -v uv >/dev/null; then
  uv python install -q 3.10 2>/dev/null && python=$(find_python)
fi
if [ -z "$python" ]; then
  echo "The assistant needs Python 3.10 (Rasa runs on no later one). Install it: uv python install 3.10, or pyenv install 3.10.13" >&2
  exit 1
fi

# --no-deps: the lock leaves out TensorFlow and others that Rasa names and this assistant never imports.
if command -v uv >/dev/null; then
  uv venv -q --clear -p "$python" .venv-bot
  uv pip install -q -p .venv-bot/bin/python --no-deps --require-hashes -r bot/requirements.txt
else
  "$python" -m venv --clear .venv-bot
  .venv-bot/bin/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r bot/requirements.txt
fi
