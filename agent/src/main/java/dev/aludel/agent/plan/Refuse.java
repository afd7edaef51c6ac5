package dev.aludel.agent.plan;

/** The class is mapped but cannot be woven; it and its fields stay as they are. */
public record Refuse(Refusal refusal) implements Decision {}
