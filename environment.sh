#!/usr/bin/env bash
# Makes .venv from a Python of 3.11 or newer that works, or says in one line what to install.
set -eu

works() { "$1" -c 'import sys, sqlite3; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
  # A name on PATH may be a dead pyenv shim, so each is tried before it is chosen.
  for candidate in python3.11 python3.12 python3.13 python3.14 python3 "$HOME"/.pyenv/versions/3.1[1-9]*/bin/python3; do
    if works "$candidate"; then echo "$candidate"; return; fi
  done
}

python=$(find_python)
if [ -z "$python" ]; then
  echo "No Python 3.11 or newer was found. Install one: apt-get install python3.11 python3.11-venv" >&2
  exit 1
fi
if ! "$python" -m venv .venv 2>/dev/null; then
  version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -q >/dev/null && apt-get install -qy "$version" >/dev/null
    "$python" -m venv --clear .venv
  else
    echo "Python is there but cannot make environments. Install: $version" >&2
    exit 1
  fi
fi
