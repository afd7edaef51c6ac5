package dev.aludel.weaving.foreign;

import dev.aludel.weaving.Customer;

/** A subclass that is not mapped itself. */
public class Regular extends Customer {

  /** Changes what it inherits. */
  public void change() {
    name = "changed";
    Runnable login = () -> logins = 3;
    login.run();
  }
}
