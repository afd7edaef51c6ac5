package dev.aludel.engine;

/** Whether this JVM has a flight recorder: an image of {@code jlink} may leave the module {@code jdk.jfr} out. */
public final class FlightRecorder {

  private static final boolean THERE = find();

  private FlightRecorder() {}

  /** What is to be asked before a class is used that extends {@code jdk.jfr.Event}. */
  public static boolean isThere() {
    return THERE;
  }

  private static boolean find() {
    try {
      Class.forName("jdk.jfr.Event", false, FlightRecorder.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
