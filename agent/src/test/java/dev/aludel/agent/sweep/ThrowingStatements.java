package dev.aludel.agent.sweep;

import java.util.function.UnaryOperator;

/**
 * Writes statements that touch mapped fields and throw. {@code a} is an instance, {@code none} is null. Each line that may
 * be at fault holds {@link #MARK}.
 */
final class ThrowingStatements {

  static final String MARK = "§";

  /** Here {@code @} stands for an instance, and {@code ~} is a place where the line may break. */
  private static final String[] EXPRESSIONS = {
    "@.number~/ @.zero",
    "(int) (@.wide~% @.zero)",
    "@.nothing~.length()",
    "none~.number",
    "none.self()~.number++",
    "@.boxed~+ 1",
    "@.array[~@.number + 7]",
    "@.noArray[~@.zero]--",
    "@.next.next~.number",
    "(Integer)~@.mixed",
    "a.value~.length()",
    "@.list.get(~@.number + 5).length()",
    "Integer.parseInt(~@.text)",
    "Main.fault(~@.number)",
    "@.number++ +~@.noArray.length",
    "@.flag ? @.number :~@.boxed",
    "Item.NUMBER.getInt(~@.text)",
  };

  private static final String[] STATEMENTS = {
    "none~.note =~\"x\" + @.number;",
    "none.number =~Main.fault(@.number);",
    "@.array[@.number~+ 7] =~@.zero;",
    "@.array =~new int[@.zero -~1];",
    "@.number /=~@.zero;",
    "@.things[0] =~@.number;",
    "@.grid[1]~[@.zero] = @.wide;",
    "@.array[Main.fault(~@.number)] += @.number++;",
    "if (@.number > 0)~throw new IllegalStateException(\"number \" +~@.number);",
    "if (@.zero == 0)~throw @.failure;",
    "@.list.add(~@.text);",
    "synchronized (~@.nothing) { @.number++; }",
    "switch (@.nothing~) { case \"x\": @.number++; }",
    "for (String each :~@.noList) { @.note = each; }",
    "Optional.empty().orElseGet(~@.bad);",
    "@.deep(~@.number);",
    "Objects.requireNonNull(@.nothing,~\"own text \" + @.number);",
    "Item.NUMBER.set(~a, \"wrong\" + @.number);",
    "Main.Setter setter = Item.NUMBER::set;~setter.set(a, @.text);",
    "MethodHandles.lookup().findSetter(Item.class,~\"absent\" + @.number, int.class);",
    "MethodHandles.lookup().unreflectSetter(~@.foreign);",
    "@.copy();",
    "Supplier<Integer> length =~@.nothing::length;",
    "try { @.number /= @.zero; } finally {~@.nothing.length(); }",
    "try { @.number /= @.zero; } catch (RuntimeException e) {~throw new IllegalStateException(@.text, e); }",
    "try (AutoCloseable closed = () ->~Main.fault(@.zero)) {~@.number /= @.zero; }",
    "((Callable<Integer>) () ->~@.number / @.zero).call();",
  };

  private final Choices choices;
  private int names;

  ThrowingStatements(Choices choices) {
    this.choices = choices;
  }

  /** An int; the instance is {@code a} or one of the others. */
  String expression(String... others) {
    return "(" + render(choices.of(EXPRESSIONS), others) + ")";
  }

  /** Statements of which the last one throws, within lambdas, loops and the like. */
  String block(String... others) {
    return around(2, others);
  }

  private String around(int depth, String... others) {
    String first = choices.of(
        "", "\n", "a.number++;\n", "a.note += a.wide;\n", "a.next.self().number -= a.number;\n");
    return first
        + (depth == 0 || choices.oneIn(3) ? statement(others) : compound(depth - 1, others));
  }

  private String compound(int depth, String... others) {
    String name = "x" + names++;
    UnaryOperator<String> braces = text -> " {\n" + text + "}";
    String inner = braces.apply(around(depth, others));
    return switch (choices.below(11)) {
      case 0 -> "if (a.number > -9)" + inner + "\n";
      case 1 ->
        "for (int " + name + " = 0; " + name + " < 2; " + name + "++) { if (" + name + " == 1)"
            + inner + " }\n";
      case 2 -> "switch (a.number) { case -9: break; default:" + inner + " }\n";
      case 3 -> "try" + inner + " finally { a.number++; }\n";
      case 4 -> "synchronized (a)" + inner + "\n";
      case 5 ->
        "Callable<Object> " + name + " = () -> {" + inner + " return null; };\n" + name
            + ".call();\n";
      case 6 ->
        "FutureTask<Object> " + name + " = new FutureTask<>(() -> {" + inner + " return null; });\n"
            + name + ".run();\n" + name + ".get();" + MARK + "\n";
      case 7 ->
        "List.of(1, 2).forEach(" + name + " -> { try" + inner
            + " catch (RuntimeException | Error e) { throw e; }\n"
            + "catch (Exception e) { throw new IllegalStateException(e); }" + MARK + " });\n";
      case 8 ->
        "new Callable<Object>() { public Object call() throws Exception {"
            + braces.apply(around(depth)) + " return null; } }.call();\n";
      case 9 ->
        "class L" + name + " { L" + name + "() throws Exception" + braces.apply(around(depth))
            + " }\nnew L" + name + "();\n";
      default -> "Main.Body " + name + " = () ->" + inner + ";\nMain.run(" + name + "::run);\n";
    };
  }

  private String statement(String... others) {
    String statement = choices.oneIn(3)
        ? "int n" + names++ + " =~" + choices.of(EXPRESSIONS) + ";"
        : choices.of(STATEMENTS);
    return "{ " + render(statement, others) + " }\n";
  }

  private String render(String template, String... others) {
    StringBuilder text = new StringBuilder(MARK);
    for (char at : template.toCharArray()) {
      if (at == '@') {
        text.append(
            choices.oneIn(2) || others.length == 0
                ? choices.of("a", "a.self()")
                : choices.of(others));
      } else if (at == '~') {
        text.append(choices.of(" ", "\n  " + MARK, "\n\n  " + MARK));
      } else {
        text.append(at);
      }
    }
    return text.toString();
  }
}
