package dev.aludel.weaving.foreign;

import dev.aludel.weaving.Customer;

/** A class that has nothing to do with mappings but for changing a mapped instance. */
public final class Clerk {

  private Clerk() {}

  public static void change(Customer customer) {
    customer.name = "changed";
  }

  /** The owner that the instruction names is not the class that declares the field. */
  public static void changeRegular(Regular regular) {
    regular.name = "changed";
  }
}
