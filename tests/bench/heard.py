"""Copies what is not silent of a growing file of sound into another, a byte a block: its size says when something is heard."""
import sys
import time

with open(sys.argv[1], "rb", buffering=0) as sound, open(sys.argv[2], "ab", buffering=0) as heard:
    while True:
        block = sound.read(65536)
        if block and any(block):
            heard.write(b"x")
        time.sleep(0.002)
