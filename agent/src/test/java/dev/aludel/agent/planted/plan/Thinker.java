package dev.aludel.agent.planted.plan;

import dev.aludel.agent.planted.detect.Looker;

/** Breaks the architecture, to prove that its test can fail. */
public record Thinker(Looker looker) {}
