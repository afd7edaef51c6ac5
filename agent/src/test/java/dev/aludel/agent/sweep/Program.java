package dev.aludel.agent.sweep;

import java.util.List;

/**
 * A generated program: its main class has {@code run()}, which answers a text, and {@code watch}, which is handed each
 * instance that it makes of a mapped class.
 */
record Program(String mainClass, List<String> sources) {}
