package dev.aludel.planted.high;

/** Knows nothing of who uses it. */
public final class High {}
