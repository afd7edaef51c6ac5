package dev.aludel.weaving;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A mapped class with every way to change its attributes; the agent weaves it when a test first uses it. */
@Mapped
public class Customer {

  @Id
  private @Nullable Integer id;

  @Column
  public String name = "ed";

  @Column
  protected int logins;

  @Column
  private final long born;

  int visits;

  public Customer() {
    born = 1970;
  }

  public long born() {
    return born;
  }

  void inMethod() {
    name = "changed";
    visits++;
  }

  void inLambda() {
    Runnable change = () -> name = "changed";
    change.run();
  }

  void inLambdaWithoutCapture() {
    Consumer<Customer> change = customer -> customer.name = "changed";
    change.accept(this);
  }

  void inInnerClass() {
    new Inner().change();
  }

  void inAnonymousClass() {
    new Object() {
      void change() {
        name = "changed";
      }
    }.change();
  }

  void byCompoundAssignment() {
    name += "!";
    logins += 2;
    logins++;
  }

  static void inStaticMethod(Customer customer) {
    customer.id = 7;
  }

  /** Has no instance around it. */
  static final class Nested {

    private Nested() {}

    static void change(Customer customer) {
      customer.name = "changed";
      customer.id = 7;
    }
  }

  private final class Inner {

    void change() {
      name = "changed";
    }
  }
}
