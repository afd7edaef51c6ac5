package dev.aludel.agent.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Generates Java of which every call fails: its main class has {@code sites()}, a list of calls. Each throws at a line
 * that ends in {@link #FAULT}, in a method, lambda, constructor or initialiser of a mapped class or of one that uses it.
 */
final class ThrowingProgram {

  static final String FAULT = "// fault";

  private static final List<String> IMPORTS = List.of(
      "dev.aludel.mapping.*",
      "java.lang.invoke.MethodHandles",
      "java.lang.reflect.Field",
      "java.util.*",
      "java.util.concurrent.*",
      "java.util.function.*");

  private final Choices choices;
  private final String home;
  private final ThrowingStatements statements;
  private final List<String> sources = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();

  private ThrowingProgram(int number) {
    this.choices = new Choices(number);
    this.home = "generated.t" + number;
    this.statements = new ThrowingStatements(choices);
  }

  static Program number(int number) {
    ThrowingProgram program = new ThrowingProgram(number);
    program.item();
    program.sub();
    program.user();
    for (int i = 0; i < 5; i++) {
      program.part("Part" + i, i);
      program.late("Late" + i, i);
    }
    program.enumeration();
    program.record();
    program.interfaces();
    program.main();
    return new Program(program.home + ".Main", program.sources);
  }

  private void item() {
    add("""
        @Mapped
        public class Item<T> {
          static final Field NUMBER = Main.field(Item.class, "number");
          @Id int number = 3;
          @Column %1$s int zero;
          @Column %1$s long wide = 5;
          @Column %1$s final String text;
          @Column %2$s String note = "";
          @Column %1$s String nothing;
          @Column %2$s Integer boxed;
          @Column %1$s int[] array = {1, 2};
          @Column %2$s int[] noArray;
          @Column %1$s long[][] grid = new long[2][];
          @Column %2$s Object mixed = "mixed";
          @Column %1$s Object[] things = new String[1];
          @Column %2$s List<String> list = List.of("one");
          @Column %1$s List<String> noList;
          @Column %2$s RuntimeException failure;
          @Column %1$s Field foreign = Main.field(Integer.class, "value");
          @Column %2$s T value;
          @Column %1$s Item<T> next;
          @Column %2$s boolean flag;
          @Column %1$s Supplier<Object> bad = () -> number / zero;§
          public Item() { text = "text"; }
          Item(int number, String text) { this.number = number; this.text = text; }
          final Item<T> self() { return this; }
          final Object copy() throws CloneNotSupportedException { return super.clone(); }§
          void deep(int left) {
            if (left > 0)
              deep(left - 1);
            if (number > -99) throw new IllegalStateException("deep " + left + number);§
          }
          void hook(T ignored, Item<String> a, Item<String> none) throws Exception {
            %3$s }
          private void own(Item<String> a, Item<String> none) throws Exception {
            %4$s }
          static synchronized void shared(Item<String> a, Item<String> none) throws Exception {
            %5$s }
          static class Nested {
            <I extends Item<String>> void generic(I a, I none) throws Exception {
              %6$s } }
          class Inner {
            int of(Item<String> a, Item<String> none) throws Exception {
              return a.number +§
                  %7$s; } }
          static void call(Item<String> a, Item<String> none) throws Exception { a.own(a, none); }
        }
        """.formatted(
            choices.of("", "protected", "public"),
            choices.of("", "protected", "public", "volatile"),
            statements.block("this"),
            statements.block("this"),
            statements.block(),
            statements.block(),
            statements.expression("Item.this")));
    calls.add("a.hook(\"\", a, none);");
    calls.add("Item.call(a, none);");
    calls.add("Item.shared(a, none);");
    calls.add("new Item.Nested().generic(a, none);");
    calls.add("a.new Inner().of(a, none);");
  }

  private void sub() {
    add(choices.of("@Mapped ", "")
        + """
        class Sub extends Item<String> {
          int calls;
          { next = new Item<>(); }
          @Override void hook(String text, Item<String> a, Item<String> none) throws Exception {
            calls += number;
            if (a == this) super.hook(text, a, none);
            %s }
          void above(Item<String> a, Item<String> none) throws Exception {
            super.number++;
            %s }
        }
        """.formatted(statements.block("this", "super"), statements.block("super")));
    calls.add("((Item<String>) new Sub()).hook(\"\", a, none);");
    calls.add("Sub sub = Main.watched(new Sub()); sub.hook(\"\", sub, none);");
    calls.add("Main.watched(new Sub()).above(a, none);");
  }

  private void user() {
    add("""
        final class User {
          private final Item<String> a = Main.item();
          private final Item<String> none = null;
          User() throws Exception {
            %s }
          User(int number) {}
          private void of() throws Exception {
            %s }
          static void of(Item<String> a, Item<String> none) throws Exception {
            %s }
          int lazy() { IntSupplier part = () -> { try { return§
              %s; } catch (Exception e) { throw new IllegalStateException(e); }§ };
            return part.getAsInt();
          }
          void outside() throws Exception { of(); }
        }
        """.formatted(
            statements.block("this.a"),
            statements.block("this.a"),
            statements.block(),
            statements.expression("this.a")));
    calls.add("new User();");
    calls.add("new User(1).outside();");
    calls.add("User.of(a, none);");
    calls.add("new User(1).lazy();");
  }

  /** Where a constructor can fail. */
  private void part(String name, int kind) {
    String members = switch (kind) {
      case 0 -> """
          NAME(Item<String> a, Item<String> none) throws Exception {
            %s }
          private NAME() {}
          """.formatted(statements.block("this", "super"));
      case 1 -> """
          int own =§
              %s;
          NAME(Item<String> a, Item<String> none) throws Exception {}
          private NAME() throws Exception {}
          """.formatted(withoutParameters(statements.expression("this")));
      case 2 -> """
          { Item<String> a = Main.item(), none = null; if (a.number > 0) {
            %s } }
          NAME(Item<String> a, Item<String> none) throws Exception { super(2, "two"); }
          private NAME() throws Exception {}
          """.formatted(statements.block("this"));
      case 3 -> """
          NAME(Item<String> a, Item<String> none) throws Exception { super(§
              %s, "three"); }
          private NAME() {}
          """.formatted(statements.expression());
      default -> """
          NAME(Item<String> a, Item<String> none) throws Exception { this(§
              %s); }
          NAME(int early) { number = early; }
          private NAME() {}
          """.formatted(statements.expression());
    };
    add("@Mapped class NAME extends Item<String> {\n".replace("NAME", name)
        + members.replace("NAME", name) + "}\n");
    calls.add("new " + name + "(a, none);");
  }

  private static String withoutParameters(String expression) {
    return expression
        .replaceAll("\\ba\\b(?=[.,)])", "Main.item()")
        .replaceAll("\\bnone\\b", "Main.none()");
  }

  /** Where an initialiser of a class can fail; the second use finds that it has failed. */
  private void late(String name, int kind) {
    String type = switch (kind) {
      case 0 -> """
          class NAME {
            static { Item<String> a = Main.item(), none = null; try {
              %s } catch (Exception e) { throw new IllegalStateException(e); }§ }
            static void touch() {}
          }
          """.formatted(statements.block());
      case 1 -> """
          @Mapped
          class NAME {
            static int own;
            @Id int id;
            static { try { own =§
                %s; } catch (Exception e) { throw new IllegalStateException(e); }§ }
            static void touch() {}
          }
          """.formatted(withoutParameters(statements.expression()));
      case 2 -> """
          interface NAME {
            int OWN = Main.number(() ->§
                %s);§
            static void touch() { Main.watch.accept(OWN); }§
          }
          """.formatted(withoutParameters(statements.expression()));
      case 3 -> """
          enum NAME {
            ONE(Main.item(), null);
            NAME(Item<String> a, Item<String> none) { try {
              %s } catch (Exception e) { throw new IllegalStateException(e); }§ }
            static void touch() {}
          }
          """.formatted(statements.block());
      default -> """
          class NAME {
            static class Holder { static final Integer ONE = Main.item().number /§
                Main.item().zero; }§
            static void touch() { Holder.ONE.toString(); }§
          }
          """;
    };
    add(type.replace("NAME", name));
    calls.add(name + ".touch();§");
    calls.add(name + ".touch();§");
  }

  private void enumeration() {
    add("""
        enum Choice {
          ONE { @Override void of(Item<String> a, Item<String> none) throws Exception {
            %s } },
          TWO;
          void of(Item<String> a, Item<String> none) throws Exception {
            %s }
        }
        """.formatted(statements.block(), statements.block()));
    calls.add("Choice.ONE.of(a, none);");
    calls.add("Choice.TWO.of(a, none);");
  }

  private void record() {
    add("""
        record Pair(Item<String> a, Item<String> none, boolean fails) {
          Pair { try { if (fails) {
            %s } } catch (Exception e) { throw new IllegalStateException(e); }§ }
          @Override public String toString() { try { return "" + (§
            %s); } catch (Exception e) { throw new IllegalStateException(e); }§ }
        }
        """.formatted(statements.block(), statements.expression("this.a")));
    calls.add("new Pair(a, none, true);");
    calls.add("String.valueOf(new Pair(a, none, false));");
  }

  private void interfaces() {
    add("""
        sealed interface Way permits Way.First, Way.Second {
          default void of(Item<String> a, Item<String> none) throws Exception {
            %s }
          static void all(Item<String> a, Item<String> none) throws Exception {
            %s }
          private void hidden(Item<String> a, Item<String> none) throws Exception {
            %s }
          record First(int size) implements Way {}
          final class Second implements Way {
            @Override public void of(Item<String> a, Item<String> none) throws Exception { ((Way) new First(1)).hidden(a, none); }
          }
        }
        """.formatted(statements.block(), statements.block(), statements.block()));
    calls.add("new Way.First(1).of(a, none);");
    calls.add("new Way.Second().of(a, none);");
    calls.add("Way.all(a, none);");
  }

  private void main() {
    StringBuilder text = new StringBuilder("""
        public class Main {
          interface Setter { void set(Object target, Object value) throws Exception; }
          interface Body { void run() throws Exception; }
          public static Consumer<Object> watch = instance -> {};
          static <I> I watched(I item) { watch.accept(item); return item; }
          static Item<String> none() { return null; }
          static void run(Body body) throws Exception { body.run(); }
          static int number(Callable<Integer> number) {
            try { return number.call(); } catch (Exception e) { throw new IllegalStateException(e); }§
          }
          static int fault(int number) {
            if (number > -99) throw new UnsupportedOperationException("thrown at " + number);§
            return number;
          }
          static Field field(Class<?> owner, String name) {
            try {
              return owner.getDeclaredField(name);
            } catch (NoSuchFieldException e) {
              throw new IllegalStateException(e);
            }
          }
          @SuppressWarnings("unchecked")
          static Item<String> item() {
            Item<Object> item = new Item<>();
            item.value = 7;
            item.next = new Item<>();
            return (Item<String>) (Item<?>) watched(item);
          }
          public static List<Callable<Object>> sites() {
            List<Callable<Object>> sites = new ArrayList<>();
            Item<String> none = null;
        """);
    for (String call : calls) {
      text.append("sites.add(() -> { Item<String> a = item();\n")
          .append(call)
          .append("\nreturn null; });\n");
    }
    add(text + "    return sites;\n  }\n}\n");
  }

  private void add(String type) {
    StringBuilder source = new StringBuilder("package " + home + ";\n");
    IMPORTS.forEach(used -> source.append("import ").append(used).append(";\n"));
    type.lines()
        .map(line -> line.contains(ThrowingStatements.MARK)
            ? line.replace(ThrowingStatements.MARK, "") + " " + FAULT
            : line)
        .forEach(line -> source.append(line).append('\n'));
    sources.add(source.toString());
  }
}
