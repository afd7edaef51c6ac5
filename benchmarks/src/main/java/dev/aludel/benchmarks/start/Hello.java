package dev.aludel.benchmarks.start;

/** The smallest program: answers what CPU time its JVM has taken, in milliseconds. */
final class Hello {

  private Hello() {}

  public static void main(String... arguments) {
    System.out.println(CpuTime.ofThisJvm());
  }
}
