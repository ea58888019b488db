#!/bin/sh
# Makes the base image localhost/unbus/jre:25 from this machine's JDK and C library, where no registry can be reached.
# Usage: build.sh [podman|buildah|docker]; JAVA_HOME may name the JDK.
set -eu

tag=localhost/unbus/jre:25
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
state=${UNBUS_HOME:-$here/../../../.unbus}
modules=java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management
modules=$modules,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.xml.dom,jdk.zipfs

fail() {
  echo "build.sh: $1" >&2
  exit 1
}

is_25() {
  [ -x "$1/bin/jlink" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -n "$home" ] && is_25 "$home"; then
      echo "$home"
      return
    fi
  done
}

find_engine() {
  for engine in podman buildah docker; do
    if command -v "$engine" >/dev/null; then
      echo "$engine"
      return
    fi
  done
}

jdk=$(find_jdk)
[ -n "$jdk" ] || fail "there is no JDK 25 with jlink here (looked at JAVA_HOME and /usr/lib/jvm); install one and call again."
engine=${1:-$(find_engine)}
[ -n "$engine" ] || fail "there is no podman, buildah or docker here; deploy/containers/setup.sh installs podman on Debian."
command -v "$engine" >/dev/null || fail "there is no $engine here."
if [ -z "${CONTAINERS_CONF:-}" ] && [ -r "$state/containers.conf" ]; then
  CONTAINERS_CONF=$state/containers.conf
  export CONTAINERS_CONF
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root/opt" "$root/etc" "$root/tmp" "$root/var/lib/unbus" "$root/var/tmp"
chmod 1777 "$root/tmp" "$root/var/tmp" "$root/var/lib/unbus"

# Headless: what draws on a screen would need the libraries of X.
"$jdk/bin/jlink" --no-man-pages --no-header-files --generate-cds-archive --add-modules "$modules" --output "$root/opt/java" >/dev/null
for library in awt_xawt jawt splashscreen jsound; do
  rm -f "$root/opt/java/lib/lib$library.so"
done

put() {
  mkdir -p "$root$(dirname "$1")"
  cp -L "$1" "$root$1"
}

# What the run-time itself needs, what finds host names, and what native parts of libraries are linked with.
find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/*' \) -exec ldd {} + 2>/dev/null |
  sed -n -e 's/.*=> \(\/[^ ]*\) .*/\1/p' -e 's/^[[:space:]]*\(\/[^ ]*\) (.*/\1/p' |
  grep -v "^$root" | sort -u >"$work/libraries"
ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
for name in libnss_files.so.2 libnss_dns.so.2 libresolv.so.2 libgcc_s.so.1 libstdc++.so.6; do
  "$ldconfig" -p | sed -n "s/.*$name (libc6,[^)]*) => //p" | head -n 1 >>"$work/libraries"
done
while read -r library; do
  put "$library"
done <"$work/libraries"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
printf 'root:x:0:0::/:\nunbus:x:10001:10001::/var/lib/unbus:\n' >"$root/etc/passwd"
printf 'root:x:0:\nunbus:x:10001:\n' >"$root/etc/group"
cp "$here/Containerfile" "$work/Containerfile"

"$engine" build --quiet --tag "$tag" --file "$work/Containerfile" "$work" >/dev/null || fail "$engine could not build the image; the lines above say why."
echo "$tag is made of $jdk"
