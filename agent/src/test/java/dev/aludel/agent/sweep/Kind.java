package dev.aludel.agent.sweep;

import java.util.List;

/**
 * A kind of Java type. In its source, {@code @M} is the place of the mark that makes it mapped, {@code @C} of the mark of
 * an attribute, {@code USE} of a body that may use the fields of {@code item}.
 *
 * @param marked the name of the type with the mark
 * @param code of the refusal when it is mapped; empty if it is woven then
 * @param attributes the fields that are attributes when it is woven
 */
record Kind(String source, String marked, String code, String... attributes) {

  static final List<Kind> ALL = List.of(
      new Kind("""
          @M record NAME(@C @Deprecated int size, @C String... more) implements SUPER {
            @C static int made;
            NAME { made++; }
            String use(Item item) { USE }
          }
          """, "NAME", "mapped-record"),
      new Kind(
          """
          @M record NAME<T extends Comparable<? super T>>(@C T first, @Deprecated Item item) implements SUPER {
            NAME(T first) { this(first, new Item()); }
            @Override public T first() { USE.toString(); }
            record Part(int size) { static String use(Item item) { USE } }
          }
          """.replace("USE.toString();", "item.count++; return first;"), "NAME", "mapped-record"),
      new Kind("""
          @M enum NAME implements SUPER {
            ONE, @Deprecated TWO(2);
            @C int size;
            NAME() {}
            NAME(int size) { this.size = size; }
            String use(Item item) { USE }
          }
          """, "NAME", "mapped-enum"),
      new Kind("""
          @M enum NAME implements SUPER {
            ONE { @Override String use(Item item) { USE } },
            TWO { @C int own; @Override String use(Item item) { USE } };
            abstract String use(Item item);
            static final Item SHARED = new Item();
          }
          """, "NAME", "mapped-enum"),
      new Kind("""
          @M interface NAME<T> extends SUPER {
            @C String START = use(new Item());
            default String any(Item item) { USE }
            private String own(Item item) { USE }
            static String use(Item item) { USE }
            T make();
          }
          """, "NAME", "mapped-interface"),
      new Kind("""
          @M sealed interface NAME extends SUPER permits NAME.One, NAME.Two {
            record One(@C int size) implements NAME { String use(Item item) { USE } }
            non-sealed class Two implements NAME { String use(Item item) { USE } }
          }
          """, "NAME", "mapped-interface"),
      new Kind("""
          @M @interface NAME {
            int size() default 3;
            Class<?>[] types() default {Item.class, SUPER_RAW.class};
            @C String TEXT = Holder.use(new Item());
            class Holder { static String use(Item item) { USE } }
          }
          """, "NAME", "mapped-interface"),
      new Kind("""
          @M abstract sealed class NAME implements SUPER permits NAME.Leaf, NAME.Open {
            @C int size;
            String use(Item item) { size += 2; USE }
            static final class Leaf extends NAME { @Override String use(Item item) { size--; USE } }
            static non-sealed class Open extends NAME {}
          }
          """, "NAME", "", "size"),
      new Kind("""
          @M final class NAME implements SUPER, Function<Item, String>, Comparable<NAME> {
            @C final int size = Integer.valueOf(4);
            @Override public String apply(Item item) { USE }
            @Override public int compareTo(NAME other) { return size - other.size; }
          }
          """, "NAME", "", "size"),
      new Kind("""
          @M public class NAME extends Generic<Item, String> implements SUPER {
            @C protected Number size;
            @Override String use(Item item) { size = 3; USE }
            @Override public String shown() { return size + ""; }
          }
          """, "NAME", "", "size"),
      new Kind("""
          @M class NAME implements SUPER {
            @C static int made;
            static final @C int LIMIT = 3;
            static Item shared = new Item();
            @C transient int size;
            @C private transient volatile String text;
            transient Item item;
            String use(Item item) { made++; size += LIMIT; text = "a"; this.item = shared; USE }
          }
          """, "NAME", "", "size", "text"),
      new Kind("""
          class NAME {
            @M private static class Nested<T> implements SUPER, Supplier<T> {
              @C private T size;
              @Override public T get() { return size; }
            }
            String use(Item item) { new Nested<Item>().size = item; USE }
          }
          """, "NAME$Nested", "", "size"),
      new Kind("""
          class NAME {
            @M class Inner implements SUPER { @C int size; String use(Item item) { USE } }
          }
          """, "NAME$Inner", "mapped-inner-class"),
      new Kind("""
          class NAME {
            static Object make(Item item) {
              @M class Local implements SUPER { @C int size; String use() { USE } }
              return new Local();
            }
          }
          """, "NAME$1Local", "mapped-inner-class"),
      new Kind("""
          class NAME {
            static Object make(Item made) {
              @M record Local(@C int size) implements SUPER { String use(Item item) { USE } }
              return new Local(made.count);
            }
          }
          """, "NAME$1Local", "mapped-record"));
}
