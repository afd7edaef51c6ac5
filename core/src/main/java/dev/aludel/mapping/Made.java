package dev.aludel.mapping;

import java.lang.reflect.Constructor;

/** Objects of classes that an annotation names. */
final class Made {

  private Made() {}

  /** One of them, by its constructor without parameters. */
  @SuppressWarnings("unchecked") // what it makes is checked where it is used
  static <T> T by(Class<?> named) throws ReflectiveOperationException {
    Constructor<?> constructor = named.getDeclaredConstructor();
    constructor.setAccessible(true);
    return (T) constructor.newInstance();
  }
}
