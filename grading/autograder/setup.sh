#!/usr/bin/env bash
# Installs what marking needs. Gradescope runs this once, as root, when it makes the image.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
[ -d "$here/source/grading" ] && here="$here/source"
export DEBIAN_FRONTEND=noninteractive

find_python() {
    local name
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return 0
        fi
    done
    return 1
}

if [ ! -x "$here/venv/bin/python" ]; then
    if ! python="$(find_python)"; then
        apt-get update -qq
        apt-get install -y -qq python3.11 python3.11-venv || apt-get install -y -qq python3 python3-venv
        python="$(find_python)"
    fi
    "$python" -m venv "$here/venv"
fi
"$here/venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"

# Where it can be had, learners' programs run in a sandbox; where not, as a user without rights.
command -v bwrap >/dev/null || apt-get install -y -qq bubblewrap || echo "bubblewrap cannot be installed"

# They have to read the given modules, and nothing that holds cases, rules or secrets.
chmod -R go=rX "$here/checking" "$here/grading" "$here"/opt_* "$here/testCases.py"
chmod -R go= "$here/exercises" "$here/public_tests.py" "$here/settings.json"
