package dev.aludel.agent.sweep;

import java.util.ArrayList;
import java.util.List;

/** Generates Java: mapped classes of every shape, and classes that use them. */
final class JavaProgram {

  private final Choices choices;
  private final String home;
  private final List<JavaField> fields = new ArrayList<>();
  private final JavaStatements statements;

  private JavaProgram(int number) {
    this.choices = new Choices(number);
    this.home = "generated.j" + number;
    for (int i = 4 + choices.below(6); i > 0; i--) {
      fields.add(JavaField.of(choices, "f" + i));
    }
    this.statements = new JavaStatements(choices, fields);
  }

  static Program number(int number) {
    JavaProgram program = new JavaProgram(number);
    return new Program(
        program.home + ".Main",
        List.of(program.root(), program.item(), program.sub(), program.kind(), program.main()));
  }

  private String root() {
    return head(home) + """
        @Mixin
        public abstract class Root {
          @Id protected int id;
          @Column private long version = 1;
          Root(int id) { this.id = id; }
          protected long bump() { return version += id++; }
          static long versionOf(Root root) { return root.version; }
        }
        """;
  }

  private String item() {
    StringBuilder text = new StringBuilder(head(home));
    text.append("@Mapped\npublic class Item<T> extends Root implements Supplier<T> {\n");
    fields.forEach(field -> text.append(field.declaration(choices)));
    text.append("  int calls;\n  final Item<T> self() { calls++; return this; }\n");
    text.append("  public Item(int number) { super(number + 1);\n").append(assignFinals());
    text.append("  }\n  Item(Item<T> other) { super(")
        .append(early("other"))
        .append(");\n")
        .append(assignFinals());
    text.append(
        "    StringBuilder t = new StringBuilder(); Item<T> a = this; Item<T> b = other;\n");
    text.append(statements.block(2)).append("    Main.t.append(t); }\n");
    text.append("  Item(Item<T> other, String text) { this(")
        .append(early("other"))
        .append("); id += text.length(); }\n");
    text.append("  @Override public T get() { return ").append(firstOfT()).append("; }\n");
    text.append("  String describe() { return id + \":\"")
        .append(allTexts("this"))
        .append("; }\n");
    for (int i = 0; i < 3; i++) {
      text.append("  ").append(choices.of("", "private ", "static ", "synchronized ", "final "));
      text.append(method("m" + i))
          .append("    return ")
          .append(statements.number())
          .append(";\n  }\n");
    }
    text.append("  static <T> int all(Item<T> a, Item<T> b, StringBuilder t) { return ");
    for (int i = 0; i < 3; i++) {
      text.append("a.m").append(i).append("(a, b, t) + ");
    }
    text.append("Nested.of(a, b, t) + a.new Inner().of(b, t); }\n");
    text.append("  static class Nested {\n    static ").append(method("of"));
    text.append("    return ").append(statements.number()).append(";\n  } }\n");
    text.append(
        "  class Inner {\n    int of(Item<T> b, StringBuilder t) { Item<T> a = Item.this;\n");
    text.append(statements.block(1))
        .append("    return ")
        .append(statements.number())
        .append(";\n  } }\n}\n");
    return text.toString();
  }

  private String method(String name) {
    return "<T> int " + name + "(Item<T> a, Item<T> b, StringBuilder t) {\n" + statements.block(3);
  }

  /** An argument for the constructor above, made before there is an instance. */
  private String early(String other) {
    JavaField field = fields.get(choices.below(fields.size()));
    return choices.of(
        field.asInt(other),
        "new Item<T>(" + field.asInt(other) + ").id",
        field.asInt(other) + " > 3 ? " + other + ".id : new Item<T>(2).id",
        "((Supplier<Integer>) () -> " + field.asInt(other) + ").get()",
        other + ".id++",
        "(" + other + ".id = 4) + " + field.asInt(other));
  }

  private String sub() {
    JavaField hidden = fields.get(0);
    String mapped = choices.of("@Mapped\n", "");
    return head(home) + mapped + "public class Sub extends Item<String> {\n  "
        + (mapped.isEmpty() ? "" : "@Column ") + "String " + hidden.name() + " = \"hidden\";\n"
        + "  Sub(int number) { super(number); " + hidden.name() + " += id; super.id += 2; }\n"
        + "  String both() { id++; return " + hidden.name()
        + " + super.describe() + bump(); }\n}\n";
  }

  private String kind() {
    String name = choices.of("enum", "record", "interface");
    String body = "StringBuilder t = new StringBuilder(); t.append(a.id++);";
    String method =
        "String of(Item<String> a) { " + body + " return t.append(a.describe()).toString(); }";
    String declaration = switch (name) {
      case "enum" ->
        "enum Kind { ONE { @Override " + method
            + " }; abstract String of(Item<String> a); static Kind any() { return ONE; } }";
      case "record" ->
        "record Kind(Item<String> held) { " + method
            + " static Kind any() { return new Kind(new Item<>(3)); } }";
      default ->
        "interface Kind { default " + method.replace("String of", "String of")
            + " static Kind any() { return new Kind() {}; } }";
    };
    return head(home) + declaration + "\n";
  }

  private String main() {
    return head(home) + """
        public class Main {
          public static Consumer<Object> watch = instance -> {};
          static StringBuilder t;
          static <I extends Item<?>> I watched(I item) { watch.accept(item); return item; }
          public static String run() {
            t = new StringBuilder();
            Item<String> a = watched(new Item<>(1));
            Item<String> b = watched(new Sub(2));
            attempt(() -> Item.all(a, b, t));
            attempt(() -> Item.all(b, a, t));
            attempt(() -> t.append(watched(new Item<>(a)).describe()));
            attempt(() -> t.append(watched(new Item<>(b, "text")).get()));
            attempt(() -> t.append(((Sub) b).both()).append(Kind.any().of(a)).append(b.id += a.id--));
            attempt(() -> t.append(Root.versionOf(b)).append(a.describe()).append(b.describe()));
            return t.toString();
          }
          static void attempt(Runnable part) {
            try { part.run(); } catch (RuntimeException e) { t.append(e.getClass().getName()); }
            t.append('\\n');
          }
        }
        """;
  }

  private String assignFinals() {
    StringBuilder code = new StringBuilder();
    for (JavaField field : fields) {
      if (field.isFinal()) {
        code.append("    this.")
            .append(field.name())
            .append(" = ")
            .append(field.initial(choices))
            .append(";\n");
      }
    }
    return code.toString();
  }

  private String firstOfT() {
    for (JavaField field : fields) {
      if (field.type().equals("T")) {
        return field.name();
      }
    }
    return "null";
  }

  private String allTexts(String receiver) {
    StringBuilder code = new StringBuilder();
    fields.forEach(field -> code.append(" + ").append(field.asText(receiver)));
    return code.toString();
  }

  private static String head(String home) {
    return "package " + home
        + ";\nimport dev.aludel.mapping.*;\nimport java.util.*;\nimport java.util.function.*;\n";
  }
}
