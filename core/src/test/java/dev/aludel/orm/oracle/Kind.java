package dev.aludel.orm.oracle;

import dev.aludel.orm.oracle.Scalar.Role;
import dev.aludel.orm.oracle.world.Album;
import dev.aludel.orm.oracle.world.Artist;
import dev.aludel.orm.oracle.world.City;
import dev.aludel.orm.oracle.world.Country;
import dev.aludel.orm.oracle.world.Node;
import dev.aludel.orm.oracle.world.Tag;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapped class of the world: its table and its columns but for foreign keys. */
enum Kind {
  ARTIST(
      Artist.class,
      "artists",
      Artist::new,
      number(Artist.class, "id", Role.GENERATED, a -> a.id, (a, id) -> a.id = id),
      text(Artist.class, "name", Role.FREE, a -> a.name, (a, name) -> a.name = name),
      number(Artist.class, "rating", Role.FREE, a -> a.rating, (a, n) -> a.rating = n)),
  ALBUM(
      Album.class,
      "albums",
      Album::new,
      number(Album.class, "id", Role.GENERATED, a -> a.id, (a, id) -> a.id = id),
      text(Album.class, "title", Role.FREE, a -> a.title, (a, title) -> a.title = title),
      number(Album.class, "price", Role.FREE, a -> a.price, (a, n) -> a.price = n)),
  TAG(
      Tag.class,
      "tags",
      Tag::new,
      text(Tag.class, "word", Role.KEY, t -> t.word, (t, word) -> t.word = word),
      number(Tag.class, "weight", Role.FREE, t -> t.weight, (t, n) -> t.weight = n)),
  NODE(
      Node.class,
      "nodes",
      Node::new,
      number(Node.class, "id", Role.GENERATED, n -> n.id, (n, id) -> n.id = id),
      number(Node.class, "version", Role.VERSION, n -> n.version, (n, given) -> {
        throw new UnsupportedOperationException("The version is the session's");
      }),
      text(Node.class, "name", Role.FREE, n -> n.name, (n, name) -> n.name = name),
      number(Node.class, "size", Role.FREE, n -> n.size, (n, size) -> n.size = size)),
  COUNTRY(
      Country.class,
      "countries",
      Country::new,
      text(Country.class, "code", Role.CHANGING_KEY, c -> c.code, (c, code) -> c.code = code),
      text(Country.class, "name", Role.FREE, c -> c.name, (c, name) -> c.name = name),
      number(Country.class, "area", Role.FREE, c -> c.area, (c, n) -> c.area = n)),
  CITY(
      City.class,
      "cities",
      City::new,
      text(City.class, "name", Role.CHANGING_KEY, c -> c.name, (c, name) -> c.name = name),
      number(City.class, "people", Role.FREE, c -> c.people, (c, n) -> c.people = n));

  static final List<Kind> ALL = List.of(values());

  final Class<?> type;
  final String table;
  final List<Scalar> scalars;
  private final Supplier<?> maker;

  Kind(Class<?> type, String table, Supplier<?> maker, Scalar... scalars) {
    this.type = type;
    this.table = table;
    this.maker = maker;
    this.scalars = List.of(scalars);
  }

  static Kind of(Object instance) {
    return ALL.stream()
        .filter(kind -> kind.type == instance.getClass())
        .findFirst()
        .orElseThrow();
  }

  Object make() {
    return maker.get();
  }

  Scalar scalar(String name) {
    return scalars.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  Stream<Scalar> writable() {
    return scalars.stream().filter(Scalar::isWritable);
  }

  boolean isGenerated() {
    return scalars.get(0).role() == Role.GENERATED;
  }

  boolean isVersioned() {
    return scalars.stream().anyMatch(one -> one.role() == Role.VERSION);
  }

  private static <T> Scalar number(
      Class<T> type,
      String name,
      Role role,
      Function<T, @Nullable Integer> get,
      BiConsumer<T, @Nullable Integer> set) {
    return new Scalar(
        name,
        role,
        false,
        instance -> get.apply(type.cast(instance)),
        (instance, value) -> set.accept(type.cast(instance), (Integer) value));
  }

  private static <T> Scalar text(
      Class<T> type,
      String name,
      Role role,
      Function<T, @Nullable String> get,
      BiConsumer<T, @Nullable String> set) {
    return new Scalar(
        name,
        role,
        true,
        instance -> get.apply(type.cast(instance)),
        (instance, value) -> set.accept(type.cast(instance), (String) value));
  }
}
