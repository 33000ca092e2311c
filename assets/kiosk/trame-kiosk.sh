#!/usr/bin/env bash
# Keeps a kiosk's page on the screen: starts Chromium, checks the page every few seconds, loads it
# again when it has crashed or shows an error, and restarts the browser when it no longer answers.
# It needs only bash and Chromium.
# Usage: trame-kiosk.sh [SETTINGS]     SETTINGS: default is trame-kiosk.conf in this folder.
#
# It sends commands of the DevTools protocol over two pipes (--remote-debugging-pipe). So no port is
# open, the browser reports a crash itself, and it ends when this program ends.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
settings=${1:-$here/trame-kiosk.conf}
LC_ALL=C
trap '' PIPE # that the browser has ended is noticed at the next read

BROWSER=chromium PROFILE="$HOME/.config/trame-kiosk" EXTRA_FLAGS='' CHECK_EVERY=15 PATIENCE=45 ADDRESS=''
# shellcheck source=trame-kiosk.conf disable=SC1091
. "$settings" || exit 2
tell() { printf 'trame-kiosk: %s\n' "$*" >&2; }
[ -n "$ADDRESS" ] || { tell "$settings names no ADDRESS"; exit 2; }
command -v "$BROWSER" >/dev/null || { tell "there is no $BROWSER here"; exit 2; }
mapfile -t flags < <(grep -v -e '^#' -e '^ *$' "$here/chromium-flags.txt")
read -r -a extra <<<"$EXTRA_FLAGS"

# Only one kiosk per profile may run. This lock replaces the browser's own, which a power cut leaves
# behind (see Singleton* below).
mkdir -p "$PROFILE" || exit 2
exec 9>"$PROFILE/trame-kiosk.lock"
flock -n 9 || { tell "a kiosk with the profile $PROFILE is running already"; exit 1; }

# Turns off the offer to translate the page, in a new profile's settings: there is no flag for it.
if [ ! -e "$PROFILE/Default/Preferences" ]; then
  mkdir -p "$PROFILE/Default" && printf '{"translate":{"enabled":false}}\n' >"$PROFILE/Default/Preferences"
fi

# Sets NOW: seconds since the machine started. The wall clock is not used, as it may be set at any
# time.
now() {
  local up
  read -r up _ </proc/uptime
  NOW=${up%.*}
}

# Prints the text as a JSON string. It must not contain control characters; an address does not.
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

# Commands to the browser. Each kind has its own id, which the response repeats: 1 attaches to
# pages, 2 reads the page's state, 3 opens about:blank, 4 opens the address, 9 closes a page.
ask_pages() { send '{"id":1,"method":"Target.setAutoAttach","params":{"autoAttach":true,"waitForDebuggerOnStart":false,"flatten":true,"filter":[{"type":"page"}]}}'; }
ask_page() { send_page 2 Runtime.evaluate '{"expression":"document.documentElement.dataset.state","returnByValue":true}'; }
# Opens about:blank first: navigating to an address that differs only after '#' does not load the
# page again.
open_again() {
  well=0 well_at=$NOW error=0
  send_page 3 Page.navigate '{"url":"about:blank"}'
}

# A second crash before the page was ready restarts the browser.
page_crashed() {
  tell 'the page has crashed'
  if [ "$crashed" = 1 ]; then failed='it crashed again before it was well'; return; fi
  crashed=1 answered_at=$NOW
  open_again
}

# Handles one message from the browser.
handle() {
  case "$1" in
    '{"method":"Target.attachedToTarget"'*)
      [[ $1 =~ \"sessionId\":\"([0-9A-F]+)\".*\"targetId\":\"([0-9A-F]+)\" ]] || return 0
      if [ -z "$session" ]; then
        session=${BASH_REMATCH[1]}
        ask_page
      else # any other page is closed
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
    '{"id":2,'*'"value":"error"'* | '{"id":2,'*'"value":"stuck"'*) answered_at=$NOW error=1 ;;
    '{"id":2,'*) answered_at=$NOW error=0 ;;
    '{"id":3,'*) send_page 4 Page.navigate "{\"url\":$(quoted "$ADDRESS")}" ;;
    '{"id":4,'*) ask_page ;;
  esac
}

# Called every few seconds: reads the page's state again, and acts if there was no answer, or none
# that was good, for too long.
check_page() {
  if [ $((NOW - answered_at)) -gt "$PATIENCE" ]; then
    failed='the page does not answer'
  elif [ $((NOW - well_at)) -gt $((error ? CHECK_EVERY : PATIENCE)) ]; then # sooner after an error
    tell 'the page is not ready: loading it again'
    open_again
  elif [ -n "$session" ]; then
    ask_page
  fi
}

# Watches the browser until it ends or has to be restarted. Sets `failed` to the reason.
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
      check_page
    fi
    wait=$((look_at > NOW ? look_at - NOW : 1))
    piece=''
    if IFS= read -r -d '' -t "$wait" -u "$from" piece; then status=0; else status=$?; fi
    message+=$piece # after a timeout, the beginning of a message
    if [ "$status" = 0 ]; then
      now
      handle "$message"
      message=''
    elif [ "$status" -le 128 ]; then
      failed='the browser has ended'
    fi
  done
}

# Closes the pipes and ends the browser; kills it if it has not ended after 5 seconds.
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

trap 'tell "ending"; end_browser; exit 0' TERM INT HUP

# Keeps X from switching the screen off. The page requests the same, but only if the browser
# supports it.
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
  # If the browser ends soon after its start, the pause before the next start grows.
  if [ $((NOW - started)) -gt 60 ]; then pause=1; else pause=$((pause < 16 ? pause * 2 : 30)); fi
  tell "$failed: starting it again in $pause s"
  sleep "$pause"
done
