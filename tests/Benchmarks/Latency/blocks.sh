#!/bin/bash
# blocks FILE: paints the terminal's top lines red and blue in turn, once a key, and writes the time of each key's arrival to FILE.
exec 3>"$1"
printf '\e[?25l\e[2J'
paint() { printf '\e[H\e[%sm%s\n%s\n%s\e[0m' "$1" '                ' '                ' '                '; }
colours=(41 44)
turn=0
paint 42
while IFS= read -rsn1; do
  printf '%s\n' "$EPOCHREALTIME" >&3
  paint "${colours[turn]}"
  turn=$((1 - turn))
done
