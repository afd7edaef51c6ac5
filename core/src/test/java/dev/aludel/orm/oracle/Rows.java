package dev.aludel.orm.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows, as one transaction sees them. Mutable; {@link #copy} is another one. */
final class Rows {

  private final Map<Integer, Row> rows;
  private final Set<Link> links;

  Rows() {
    this(new TreeMap<>(), new HashSet<>());
  }

  private Rows(Map<Integer, Row> rows, Set<Link> links) {
    this.rows = rows;
    this.links = links;
  }

  Rows copy() {
    return new Rows(new TreeMap<>(rows), new HashSet<>(links));
  }

  @Nullable
  Row find(@Nullable Integer serial) {
    return serial == null ? null : rows.get(serial);
  }

  Row get(int serial) {
    return Objects.requireNonNull(rows.get(serial));
  }

  void put(Row row) {
    rows.put(row.serial(), row);
  }

  void remove(int serial) {
    rows.remove(serial);
    links.removeIf(link -> link.album() == serial || link.tag() == serial);
  }

  Set<Link> links() {
    return links;
  }

  /** In an order that is the same each time. */
  List<Link> sortedLinks() {
    return links.stream()
        .sorted(Comparator.comparing(Link::album).thenComparing(Link::tag))
        .toList();
  }

  Stream<Row> of(Kind kind) {
    return rows.values().stream().filter(row -> row.kind() == kind);
  }

  List<Row> all() {
    return new ArrayList<>(rows.values());
  }

  Key key(Row row) {
    List<Object> parts = new ArrayList<>();
    Reference.of(row.kind())
        .filter(Reference::isKey)
        .forEach(reference -> parts.addAll(
            key(get(Objects.requireNonNull(row.reference(reference)))).parts()));
    row.kind().scalars.stream()
        .filter(Scalar::isKey)
        .forEach(scalar -> parts.add(Objects.requireNonNull(row.value(scalar))));
    return new Key(row.kind(), parts);
  }

  @Nullable
  Row find(Key key) {
    return of(key.kind()).filter(row -> key(row).equals(key)).findFirst().orElse(null);
  }

  /** Whether other rows or links refer to it. */
  boolean isReferredTo(int serial) {
    return links.stream().anyMatch(link -> link.album() == serial || link.tag() == serial)
        || rows.values().stream().anyMatch(row -> row.references().containsValue(serial));
  }

  /** Whether the database would refuse them. */
  boolean isBroken() {
    Set<Key> keys = new HashSet<>();
    return rows.values().stream()
            .anyMatch(row -> !rows.keySet().containsAll(row.references().values()))
        || links.stream()
            .anyMatch(link -> !rows.containsKey(link.album()) || !rows.containsKey(link.tag()))
        || rows.values().stream().anyMatch(row -> !keys.add(key(row)));
  }

  /** The values of each table, to be compared with what the database has. */
  Map<Key, Map<String, @Nullable Object>> stored() {
    Map<Key, Map<String, @Nullable Object>> stored = new HashMap<>();
    rows.values().forEach(row -> stored.put(key(row), columns(row)));
    return stored;
  }

  private Map<String, @Nullable Object> columns(Row row) {
    Map<String, @Nullable Object> columns = new TreeMap<>(row.values());
    Reference.of(row.kind())
        .forEach(reference -> columns.put(reference.column, foreignKey(row, reference)));
    return columns;
  }

  @Nullable
  Object foreignKey(Row row, Reference reference) {
    Row target = find(row.reference(reference));
    return target == null ? null : key(target).argument();
  }

  /** The keys of both sides of each link. */
  Set<List<Object>> storedLinks() {
    Set<List<Object>> stored = new HashSet<>();
    links.forEach(link -> stored.add(
        List.of(key(get(link.album())).argument(), key(get(link.tag())).argument())));
    return stored;
  }

  @Override
  public String toString() {
    return stored() + " " + storedLinks();
  }
}
