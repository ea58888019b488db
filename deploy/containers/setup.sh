#!/bin/sh
# Sets up what containers need on a Debian machine: installs podman with runc and the first process of its pods, and where
# containers do not run as podman is configured, writes a configuration of its own into the state's folder, which ./unbus
# then uses. Changes no other file.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
state=${UNBUS_HOME:-$here/../../.unbus}
tag=localhost/unbus/jre:25

fail() {
  echo "setup.sh: $1" >&2
  exit 1
}

install_packages() {
  missing=
  for program in podman runc buildah catatonit; do
    PATH=$PATH:/usr/sbin:/usr/libexec/podman:/usr/lib/podman command -v "$program" >/dev/null || missing="$missing $program"
  done
  [ -n "$missing" ] || return 0
  # Tests look at a machine as it is.
  [ "${UNBUS_INSTALL:-yes}" = yes ] || fail "there is no$missing here."
  command -v apt-get >/dev/null || fail "install$missing first; this script knows Debian's apt-get only."
  [ "$(id -u)" -eq 0 ] || fail "install$missing first: apt-get install$missing (as root)."
  # The names are several words on purpose.
  # shellcheck disable=SC2086
  apt-get install -y --no-install-recommends $missing
}

runs() {
  podman run --rm --read-only --user 10001 "$tag" java -version >/dev/null 2>"$state/containers.log"
}

# Without user namespaces, network bridges or raised limits, as in a virtual machine with a small kernel.
write_configuration() {
  cat >"$state/containers.conf" <<'CONF'
# Written by deploy/containers/setup.sh: containers on this machine need it.
[containers]
netns = "host"
default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
[engine]
runtime = "runc"
CONF
}

install_packages
mkdir -p "$state"
if [ -n "${CONTAINERS_CONF:-}" ]; then
  [ -r "$CONTAINERS_CONF" ] || fail "CONTAINERS_CONF names $CONTAINERS_CONF, which is not there; unset it or make it."
  echo "setup.sh: CONTAINERS_CONF is set to $CONTAINERS_CONF and stays in use"
elif [ -r "$state/containers.conf" ]; then
  CONTAINERS_CONF=$state/containers.conf
  export CONTAINERS_CONF
fi
podman image exists "$tag" || "$here/base/build.sh" podman
if ! runs; then
  [ -z "${CONTAINERS_CONF:-}" ] || fail "containers do not run here: $(tail -n 1 "$state/containers.log")"
  write_configuration
  CONTAINERS_CONF=$state/containers.conf
  export CONTAINERS_CONF
  runs || fail "containers do not run here: $(tail -n 1 "$state/containers.log")"
fi
echo "setup.sh: containers run${CONTAINERS_CONF:+ with $CONTAINERS_CONF}"
