package dev.aludel.oracle.grammar;

/** Gives each alias and label of a question a name of its own. Mutable. */
final class Names {

  private int given;

  String next(String stem) {
    return stem + ++given;
  }
}
