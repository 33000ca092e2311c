#!/usr/bin/env bash
# Keeps a kiosk's page on the screen: starts Chromium, asks the page every few seconds how it is, opens it again when it has
# crashed or failed, and starts the browser again when that no longer answers. It needs bash and Chromium, nothing else.
# Usage: trame-kiosk.sh [SETTINGS]     SETTINGS: trame-kiosk.conf beside this file, unless another is named.
#
# It talks to the browser over two pipes of their own (--remote-debugging-pipe): no port is open to anyone, the browser
# tells of a crash by itself, and it ends when this program does.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
settings=${1:-$here/trame-kiosk.conf}
LC_ALL=C
trap '' PIPE # a browser that has gone is noticed when it is next read from

BROWSER=chromium PROFILE="$HOME/.config/trame-kiosk" EXTRA_FLAGS='' CHECK_EVERY=15 PATIENCE=45 ADDRESS=''
# shellcheck source=trame-kiosk.conf disable=SC1091
. "$settings" || exit 2
tell() { printf 'trame-kiosk: %s\n' "$*" >&2; }
[ -n "$ADDRESS" ] || { tell "$settings names no ADDRESS"; exit 2; }
command -v "$BROWSER" >/dev/null || { tell "there is no $BROWSER here"; exit 2; }
mapfile -t flags < <(grep -v -e '^#' -e '^ *$' "$here/chromium-flags.txt")
read -r -a extra <<<"$EXTRA_FLAGS"

# One kiosk per profile. What a power cut left of the browser's own lock is no reason not to start.
mkdir -p "$PROFILE" || exit 2
exec 9>"$PROFILE/trame-kiosk.lock"
flock -n 9 || { tell "a kiosk with the profile $PROFILE is running already"; exit 1; }

# The offer to translate has no flag: a new profile begins without it.
if [ ! -e "$PROFILE/Default/Preferences" ]; then
  mkdir -p "$PROFILE/Default" && printf '{"translate":{"enabled":false}}\n' >"$PROFILE/Default/Preferences"
fi

# Seconds since the machine started: its clock may be put right at any time.
now() {
  local up
  read -r up _ </proc/uptime
  NOW=${up%.*}
}

# "text" for JSON; an address holds no control characters.
quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

start_browser() {
  local pipes
  pipes=$(mktemp -d) || exit 2
  mkfifo -m 600 "$pipes/in" "$pipes/out" || exit 2
  rm -f "$PROFILE"/Singleton*
  "$BROWSER" "${flags[@]}" ${extra[@]+"${extra[@]}"} --user-data-dir="$PROFILE" --remote-debugging-pipe "$ADDRESS" \
    3<"$pipes/in" 4>"$pipes/out" 9>&- </dev/null &
  browser=$!
  exec {to}>"$pipes/in" {from}<"$pipes/out"
  rm -r "$pipes"
}

send() { { printf '%s\0' "$1" >&"$to"; } 2>/dev/null; }
send_page() { send "{\"id\":$1,\"sessionId\":\"$session\",\"method\":\"$2\",\"params\":$3}"; }

# Each kind of question has a number of its own: the answer carries it.
ask_pages() { send '{"id":1,"method":"Target.setAutoAttach","params":{"autoAttach":true,"waitForDebuggerOnStart":false,"flatten":true,"filter":[{"type":"page"}]}}'; }
ask_page() { send_page 2 Runtime.evaluate '{"expression":"document.documentElement.dataset.state","returnByValue":true}'; }
# By way of nothing: an address that differs only behind '#' would not load the page again.
open_again() {
  well=0 well_at=$NOW error=0
  send_page 3 Page.navigate '{"url":"about:blank"}'
}

page_crashed() {
  tell 'the page has crashed'
  if [ "$crashed" = 1 ]; then failed='it crashed again before it was well'; return; fi
  crashed=1 answered_at=$NOW
  open_again
}

hear() {
  case "$1" in
    '{"method":"Target.attachedToTarget"'*)
      [[ $1 =~ \"sessionId\":\"([0-9A-F]+)\".*\"targetId\":\"([0-9A-F]+)\" ]] || return 0
      if [ -z "$session" ]; then
        session=${BASH_REMATCH[1]}
        ask_page
      else # one page alone: what opens beside it is closed
        send "{\"id\":9,\"method\":\"Target.closeTarget\",\"params\":{\"targetId\":\"${BASH_REMATCH[2]}\"}}"
      fi
      ;;
    '{"method":"Target.detachedFromTarget"'*"\"$session\""*) failed='its window was closed' ;;
    '{"method":"Inspector.targetCrashed"'*"\"$session\""*) page_crashed ;;
    '{"id":2,'*'"value":"ready"'* | '{"id":2,'*'"value":"no-webgl"'*)
      answered_at=$NOW well_at=$NOW crashed=0 error=0
      [ "$well" = 1 ] || tell 'the page is shown'
      well=1
      ;;
    '{"id":2,'*'"value":"error"'*) answered_at=$NOW error=1 ;;
    '{"id":2,'*) answered_at=$NOW error=0 ;;
    '{"id":3,'*) send_page 4 Page.navigate "{\"url\":$(quoted "$ADDRESS")}" ;;
    '{"id":4,'*) ask_page ;;
  esac
}

# Called now and then: asks again, and does something about too long a silence.
look() {
  if [ $((NOW - answered_at)) -gt "$PATIENCE" ]; then
    failed='the page does not answer'
  elif [ $((NOW - well_at)) -gt $((error ? CHECK_EVERY : PATIENCE)) ]; then # an error does not mend by waiting
    tell 'the page is not well: opening it again'
    open_again
  elif [ -n "$session" ]; then
    ask_page
  fi
}

# From the browser's start to its end, or until it has to be ended.
watch_browser() {
  local message='' piece status wait
  session='' failed='' crashed=0 well=0 error=0
  now
  answered_at=$NOW well_at=$NOW look_at=$((NOW + CHECK_EVERY))
  ask_pages
  while [ -z "$failed" ]; do
    now
    if [ "$NOW" -ge "$look_at" ]; then
      look_at=$((NOW + (well ? CHECK_EVERY : 1)))
      look
    fi
    wait=$((look_at > NOW ? look_at - NOW : 1))
    piece=''
    if IFS= read -r -d '' -t "$wait" -u "$from" piece; then status=0; else status=$?; fi
    message+=$piece # of a message that is still coming, when the time was up
    if [ "$status" = 0 ]; then
      now
      hear "$message"
      message=''
    elif [ "$status" -le 128 ]; then
      failed='the browser has ended'
    fi
  done
}

# It ends when its pipe does; one that hangs is made to.
end_browser() {
  [ -n "${browser:-}" ] || return 0
  exec {to}>&- {from}<&-
  local left
  kill -TERM "$browser" 2>/dev/null
  for left in {25..1}; do
    kill -0 "$browser" 2>/dev/null || break
    [ "$left" -gt 1 ] || kill -KILL "$browser" 2>/dev/null
    sleep 0.2
  done
  wait "$browser" 2>/dev/null
  browser=''
}

trap 'tell "told to end"; end_browser; exit 0' TERM INT HUP

# X would switch the screen off; the page asks it not to, this makes sure.
if [ -n "${DISPLAY:-}" ] && command -v xset >/dev/null; then xset s off s noblank -dpms 2>/dev/null; fi

pause=1
while :; do
  now
  started=$NOW
  tell 'starting the browser'
  start_browser
  watch_browser
  end_browser
  now
  # One that ends at once again and again is given time.
  if [ $((NOW - started)) -gt 60 ]; then pause=1; else pause=$((pause < 16 ? pause * 2 : 30)); fi
  tell "$failed: starting it again in $pause s"
  sleep "$pause"
done
