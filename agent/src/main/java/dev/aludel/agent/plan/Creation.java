package dev.aludel.agent.plan;

import java.util.List;

/**
 * How loading makes an instance: the constructor to call and what to hand to it.
 *
 * @param descriptor of a constructor of the class itself
 * @param arguments one for each of its parameters
 */
public record Creation(String descriptor, List<Argument> arguments) {

  /** What one parameter gets. */
  public sealed interface Argument permits Value, Nothing, Mask {}

  /** The value that the row has for the attribute of that slot; null or zero if the row has none. */
  public record Value(int slot) implements Argument {}

  /** Null or zero. */
  public record Nothing() implements Argument {}

  /**
   * Says which parameters Kotlin replaces by their defaults.
   *
   * @param always bits of parameters that no attribute stands for
   * @param slots by bit number, the slot of an attribute without which the default is taken; -1 for no slot
   */
  public record Mask(int always, List<Integer> slots) implements Argument {}
}
