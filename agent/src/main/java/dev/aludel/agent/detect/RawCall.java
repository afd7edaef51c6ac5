package dev.aludel.agent.detect;

/**
 * What is done about one JDK method that reads or writes fields without any field instruction.
 *
 * @param hook the method of the runtime's {@code RawAccess}
 * @param hookType its descriptor
 */
public record RawCall(Arguments arguments, String hook, String hookType) {

  /** Which of the call's arguments the hook takes; a hook before the call leaves all of them where they were. */
  public enum Arguments {
    /** All, for the hook stands in the call's place. */
    ALL,
    /** The last one. */
    LAST,
    /** The last two. */
    LAST_TWO,
    /** Three of one stack slot each, the last of which the hook answers. */
    THREE_ANSWERING_LAST,
    /** Two of one stack slot and one of two, which the hook answers. */
    THREE_ANSWERING_WIDE_LAST,
    /** Three of one stack slot each, the first of which the hook answers. */
    THREE_ANSWERING_FIRST
  }

  /** Whether the JDK's method is not called any more. */
  public boolean replacesCall() {
    return arguments == Arguments.ALL;
  }
}
