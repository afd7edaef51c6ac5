package dev.aludel.mapping;

/** A mapped class and the name of one of its attributes. */
record ResolvedAttribute(Class<?> type, String attribute) {}
