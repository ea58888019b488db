#!/bin/sh
# Writes the child pipeline of the integrations that are listed on standard input, one a line.
set -eu

since=$1
echo "include:"
echo "  - local: deploy/ci/gitlab/integration.yml"
none=true
while read -r integration; do
  none=false
  for job in build deploy; do
    echo "$job $integration:"
    echo "  extends: .$job"
    [ "$job" = build ] || echo "  needs: [\"build $integration\"]"
    echo "  variables: {INTEGRATION: \"$integration\", SINCE: \"$since\"}"
  done
done
if [ "$none" = true ]; then
  # A child pipeline without a job is an error.
  echo "nothing:"
  echo "  stage: build"
  echo "  script: [\"echo The change touches no integration.\"]"
fi
