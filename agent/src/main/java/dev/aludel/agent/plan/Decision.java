package dev.aludel.agent.plan;

/** What becomes of one class. */
public sealed interface Decision permits LeaveAlone, Refuse, Weave {}
