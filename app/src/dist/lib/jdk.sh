# Finds a Java of version 25 or newer: .ci/jdk, ./ferry and bin/ferry all read this file.
# POSIX sh, and careful to start no process where none is needed: it runs before every command.

# The major version of the Java at $1 into $major, from its release file: no need to start it. 0 where there is none.
major_of() {
  major=0
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=\"[0-9]*)
        line=${line#JAVA_VERSION=\"}
        major=${line%%[!0-9]*}
        return 0
        ;;
    esac
  done <"$1/release"
}

# Puts the home of the first that will do into $jdk; says what is missing and fails where there is none.
find_jdk() {
  if [ -n "${FERRY_JAVA_HOME:-}" ]; then
    major_of "$FERRY_JAVA_HOME"
    [ "$major" -lt 25 ] || { jdk=$FERRY_JAVA_HOME; return 0; }
    echo "ferry: FERRY_JAVA_HOME names $FERRY_JAVA_HOME, which is no Java 25 or newer" >&2
    return 1
  fi
  if [ -n "${JAVA_HOME:-}" ]; then
    major_of "$JAVA_HOME"
    [ "$major" -lt 25 ] || { jdk=$JAVA_HOME; return 0; }
  fi
  on_path=$(command -v java 2>/dev/null) || on_path=
  [ -z "$on_path" ] || on_path=$(readlink -f -- "$on_path" 2>/dev/null) || on_path=
  for jdk in "${on_path%/bin/java}" \
    /usr/lib/jvm/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* /opt/*jdk* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk" ] || continue
    major_of "$jdk"
    [ "$major" -lt 25 ] || return 0
  done
  echo "ferry: Java 25 or newer is needed and was not found; install one, or name its home with FERRY_JAVA_HOME" >&2
  return 1
}
