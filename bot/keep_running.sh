#!/usr/bin/env bash
# The assistant as the Procfile runs it: built once the site answers, then kept running. The site does without it.
set -u
cd "$(dirname "$0")/.."
until (exec 3<>/dev/tcp/127.0.0.1/8000) 2>/dev/null; do sleep 0.5; done
if ! nice make -s bot; then
  echo "The assistant could not be built; the site goes on without it." >&2
  exec sleep infinity # ending here would end the site too
fi
while :; do
  .venv-bot/bin/python -m bot.start
  sleep 2
done
