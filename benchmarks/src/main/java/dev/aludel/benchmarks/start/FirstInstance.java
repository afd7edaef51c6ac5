package dev.aludel.benchmarks.start;

/** Makes one instance of a mapped class, and answers as {@link Hello} does. */
final class FirstInstance {

  private FirstInstance() {}

  public static void main(String... arguments) {
    Greeting greeting = new Greeting("hello");
    if (!greeting.text.equals("hello")) {
      throw new IllegalStateException(greeting.text);
    }
    System.out.println(CpuTime.ofThisJvm());
  }
}
