package dev.aludel.oracle.meaning;

/** One element of FROM, apart from all others: a table read twice is two of them. */
public final class Source {}
