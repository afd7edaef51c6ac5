package dev.aludel.agent.detect;

import java.util.List;

/** What a class that is woven already says of itself in its {@code @Woven} annotation. */
public record Stamp(int protocol, List<String> attributes) {}
