package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Mixin;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Classes with primary keys of each kind, with and without relationships. */
public final class Keyed {

  public static final List<Class<?>> SINGLE = List.of(
      ByInteger.class,
      ByLong.class,
      ByString.class,
      ByUuid.class,
      ByInt.class,
      ByPrimitiveLong.class,
      ByIntegerLazily.class,
      ByLongLazily.class,
      ByStringLazily.class,
      ByUuidLazily.class,
      ByIntLazily.class,
      ByPrimitiveLongLazily.class);

  public static final List<Class<?>> COMPOSITE =
      List.of(ByIntegers.class, ByInts.class, ByThree.class);

  private Keyed() {}

  /** The statements that fill the tables of all of them. */
  public static List<String> inserts(int rows) {
    List<String> inserts = new ArrayList<>();
    for (Class<?> type : SINGLE) {
      boolean lazy = type.getSimpleName().endsWith("Lazily");
      inserts.add("insert into %s (id, %s) select %s, %s from system_range(1, %d)"
          .formatted(
              type.getAnnotation(Mapped.class).table(),
              lazy ? "shelf_id" : "name",
              keyOf(type),
              lazy ? "1 + mod(x, 2)" : "'name'",
              rows));
    }
    inserts.add(
        "insert into by_integers select x, x + 1000 from system_range(1, %d)".formatted(rows));
    inserts.add("insert into by_ints select x, x + 1000 from system_range(1, %d)".formatted(rows));
    inserts.add(
        "insert into by_three select x, 'line ' || x, x from system_range(1, %d)".formatted(rows));
    return inserts;
  }

  private static String keyOf(Class<?> type) {
    String name = type.getSimpleName();
    if (name.contains("String")) {
      return "'key ' || x";
    }
    if (name.contains("Uuid")) {
      return "random_uuid()";
    }
    return name.contains("Long") ? "x + 10000000000" : "x";
  }

  /** The bytes of the list of a composite key's values, and of those values that are not objects in the instance. */
  public static int keySize(Class<?> type) {
    if (type == ByThree.class) {
      return 24 + 32 + 24;
    }
    return type == ByInts.class ? 24 + 2 * 16 : 24;
  }

  @Mapped(table = "shelf")
  public static class Shelf {

    @Id
    private @Nullable Integer id;

    public @Nullable Integer getId() {
      return id;
    }
  }

  /** A reference that is loaded at its first read. */
  @Mixin
  public abstract static class Shelved {

    @Column(references = "shelf.id")
    private @Nullable Integer shelfId;

    @Relationship
    private @Nullable Shelf shelf;

    public @Nullable Shelf getShelf() {
      return shelf;
    }
  }

  @Mapped(table = "by_integer")
  public static class ByInteger {

    @Id
    private @Nullable Integer id;

    @Column
    private @Nullable String name;

    public void setName(String name) {
      this.name = name;
    }
  }

  @Mapped(table = "by_long")
  public static class ByLong {

    @Id
    private @Nullable Long id;

    @Column
    private @Nullable String name;
  }

  @Mapped(table = "by_string")
  public static class ByString {

    @Id
    private @Nullable String id;

    @Column
    private @Nullable String name;
  }

  @Mapped(table = "by_uuid")
  public static class ByUuid {

    @Id
    private @Nullable UUID id;

    @Column
    private @Nullable String name;
  }

  @Mapped(table = "by_int")
  public static class ByInt {

    @Id
    private int id;

    @Column
    private @Nullable String name;
  }

  @Mapped(table = "by_primitive_long")
  public static class ByPrimitiveLong {

    @Id
    private long id;

    @Column
    private @Nullable String name;
  }

  @Mapped(table = "by_integer_lazily")
  public static class ByIntegerLazily extends Shelved {

    @Id
    private @Nullable Integer id;
  }

  @Mapped(table = "by_long_lazily")
  public static class ByLongLazily extends Shelved {

    @Id
    private @Nullable Long id;
  }

  @Mapped(table = "by_string_lazily")
  public static class ByStringLazily extends Shelved {

    @Id
    private @Nullable String id;
  }

  @Mapped(table = "by_uuid_lazily")
  public static class ByUuidLazily extends Shelved {

    @Id
    private @Nullable UUID id;
  }

  @Mapped(table = "by_int_lazily")
  public static class ByIntLazily extends Shelved {

    @Id
    private int id;
  }

  @Mapped(table = "by_primitive_long_lazily")
  public static class ByPrimitiveLongLazily extends Shelved {

    @Id
    private long id;
  }

  @Mapped(table = "by_integers")
  public static class ByIntegers {

    @Id
    private @Nullable Integer first;

    @Id
    private @Nullable Integer second;
  }

  @Mapped(table = "by_ints")
  public static class ByInts {

    @Id
    private int first;

    @Id
    private int second;
  }

  @Mapped(table = "by_three")
  public static class ByThree {

    @Id
    private @Nullable Integer first;

    @Id
    private @Nullable String second;

    @Id
    private long third;
  }
}
