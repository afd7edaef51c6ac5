package dev.aludel.agent.plan;

/** The class is not mapped. It may still use fields of mapped ones. */
public record LeaveAlone() implements Decision {

  static final LeaveAlone INSTANCE = new LeaveAlone();
}
