package dev.aludel.sql;

/** How tightly expressions bind, from loosest to tightest: an operand is put in parentheses if it binds too loosely. */
public final class Precedence {

  /** SQL that somebody wrote by hand: nobody knows. */
  public static final int UNKNOWN = 0;

  public static final int OR = 1;
  public static final int AND = 2;
  public static final int NOT = 3;
  public static final int COMPARISON = 4;
  // Databases disagree on where || stands beside + and *; the compiler never relies on it.
  public static final int CONCATENATION = 5;
  public static final int SUM = 6;
  public static final int PRODUCT = 7;
  public static final int SIGN = 8;
  public static final int ATOM = 9;

  private Precedence() {}

  public static int of(Expression<?> expression) {
    return expression.accept(PrecedenceVisitor.INSTANCE);
  }
}
