package dev.aludel.agent.detect;

import java.util.List;

/**
 * What a class that is woven already says of itself in its {@code @Woven} annotation.
 *
 * @param version of the agent that wove it; {@link #UNKNOWN} where agents did not write it down yet
 */
public record Stamp(int protocol, String version, List<String> attributes) {

  public static final String UNKNOWN = "unknown";
}
