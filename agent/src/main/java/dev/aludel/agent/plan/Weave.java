package dev.aludel.agent.plan;

/**
 * The class is mapped.
 *
 * @param done whether it was woven before, so that nothing is to be added
 */
public record Weave(MappedClass mapped, boolean done) implements Decision {}
