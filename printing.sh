#!/usr/bin/env bash
# Installs what sets a PDF: Pango, and a font for every script we print. Without them the site runs, and offers print.
set -eu

packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core fonts-wqy-microhei"

if dpkg -s $packages >/dev/null 2>&1; then exit; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  if apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -qy $packages >/dev/null; then exit; fi
fi
echo "PDFs need Pango and fonts. Install them: apt-get install $packages" >&2
