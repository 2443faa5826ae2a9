# Sourced by the scripts of this project: finds a JDK that is new enough without starting a JVM.
# Written for bash 3.2, which is what macOS has.

jdk_needed=25

# Succeeds when $1 is the home of a JDK (not a mere run time) of the needed feature release or a newer one.
jdk_fits() {
  local line version=
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in JAVA_VERSION=*) version=${line#*\"} && version=${version%%\"*} ;; esac
    done < "$1/release"
  else
    version=$("$1/bin/javac" -version 2>&1) && version=${version##* }
  fi
  version=${version%%[!0-9]*}
  [ -n "$version" ] && [ "$version" -ge "$jdk_needed" ]
}

# Prints the home that the command `java` of the PATH belongs to.
jdk_of_path() {
  local java
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do # readlink -f is not everywhere
    case $(readlink "$java") in
      /*) java=$(readlink "$java") ;;
      *) java=$(dirname "$java")/$(readlink "$java") ;;
    esac
  done
  dirname "$(dirname "$java")"
}

# Sets `jdk` to the home of the first JDK that fits: JAVA_HOME, then the usual places, then the PATH.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.jenv/versions/* \
    "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
    if jdk_fits "$home"; then jdk=$home && return; fi
  done
  home=$(jdk_of_path)
  if jdk_fits "$home"; then jdk=$home && return; fi
  if [ -x /usr/libexec/java_home ] && home=$(/usr/libexec/java_home -v "$jdk_needed+" 2> /dev/null) && jdk_fits "$home"; then
    jdk=$home && return
  fi
  echo "${0##*/}: needs a JDK $jdk_needed or newer and found none: install one (Temurin, or your system's openjdk-$jdk_needed-jdk) or set JAVA_HOME to it" >&2
  return 1
}

# Sets `mvn` to the Maven command.
find_mvn() {
  if mvn=$(command -v mvn); then return; fi
  for mvn in "${MAVEN_HOME:-}/bin/mvn" "${M2_HOME:-}/bin/mvn" /usr/share/maven/bin/mvn /opt/maven/bin/mvn \
    "${HOME:-}/.sdkman/candidates/maven/current/bin/mvn"; do
    [ -x "$mvn" ] && return
  done
  echo "${0##*/}: needs Maven (mvn) and found none: install your system's package 'maven' or put it on the PATH" >&2
  return 1
}
