package dev.aludel.orm.oracle;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.error.RowGoneException;
import dev.aludel.error.StaleDataException;
import dev.aludel.orm.Session;
import dev.aludel.schema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is read, read again, and merged. */
final class ReadingMoves {

  private ReadingMoves() {}

  static void read(Play play) {
    Thing thing = play.pick(play.model.held());
    if (thing == null) {
      return;
    }
    List<Runnable> reads = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Reference.to(thing.kind).forEach(reference -> {
      names.add(String.valueOf(reference.collection));
      reads.add(() -> reference.members(thing.real).size());
    });
    Links.of(thing.kind).ifPresent(name -> {
      names.add(name);
      reads.add(() -> Links.members(thing.real).size());
    });
    Reference.of(thing.kind).forEach(reference -> {
      names.add(reference.attribute);
      reads.add(() -> reference.get.apply(thing.real));
    });
    Scalar last = thing.kind.scalars.get(thing.kind.scalars.size() - 1);
    names.add(last.name());
    reads.add(() -> last.get().apply(thing.real));
    int which = play.pick(reads.size());
    play.tell("read %s.%s".formatted(thing, names.get(which)));
    read(play, thing, reads.get(which));
  }

  /** Not of what a flush must compute, and would delete. */
  static void read(Play play, Thing thing, Runnable read) {
    if (InstanceMoves.hasRow(play.model, thing)
        && (thing.computed.isEmpty() || !new Flushing(play.model).deletes(thing))) {
      play.maybeFlushing(read);
    }
  }

  static void get(Play play) {
    Model model = play.model;
    Row row = play.pick(model.rows.all());
    if (row == null || play.pick(8) == 7) {
      if (play.flushing(() -> expect(play.session.get(Kind.TAG.type, "no such word"), null))) {
        play.tell("nothing");
      }
      return;
    }
    Key key = model.rows.key(row);
    Thing holder = model.holder(row.serial());
    play.tell("get " + key + ", here " + holder);
    if (holder == null) {
      getUnknown(play, row, key);
    } else if (!holder.marked && isKeyLoaded(holder)) {
      int before = play.bench.sent();
      expect(play.session.get(row.kind().type, key.argument()), holder.real);
      if (play.bench.sent() != before) {
        throw new Difference("SQL for what was in memory");
      }
    } else if (!holder.marked) {
      play.maybeFlushing(
          () -> expect(play.session.get(row.kind().type, key.argument()), holder.real));
    }
  }

  private static boolean isKeyLoaded(Thing thing) {
    return thing.isLoaded(thing.kind.scalars.get(0).name())
        && Reference.of(thing.kind)
            .filter(Reference::isKey)
            .allMatch(reference -> thing.isLoaded(reference.foreignKey));
  }

  /** It may be in memory though: read on the way, and not collected yet. */
  private static void getUnknown(Play play, Row row, Key key) {
    List<Object> found = new ArrayList<>();
    boolean[] asked = new boolean[1];
    play.maybeFlushing(() -> {
      Object real = play.session.get(row.kind().type, key.argument());
      asked[0] = true;
      if (real != null) {
        found.add(real);
      }
    });
    if (!asked[0]) {
      return;
    }
    Row now = play.model.rows.find(key);
    if ((now == null) != found.isEmpty()) {
      throw new Difference(key + " is " + found + " and not " + now);
    }
    if (!found.isEmpty() && play.model.find(found.get(0)) == null) {
      play.model.adopt(found.get(0));
    }
  }

  private static void expect(@Nullable Object found, @Nullable Object expected) {
    if (found != expected) {
      throw new Difference("get answers " + found + " and not " + expected);
    }
  }

  static void query(Play play) {
    Kind kind = Kind.ALL.get(play.pick(Kind.ALL.size()));
    Scalar scalar = kind.writable().filter(one -> !one.text()).findFirst().orElseThrow();
    int bound = play.pick(4);
    play.tell("%s with %s >= %s".formatted(kind, scalar.name(), bound));
    Column<Integer> column = attr(kind.type, scalar.name(), Integer.class);
    List<Object> found = new ArrayList<>();
    if (!play.flushing(() -> found.addAll(
        play.session.scalars(select(kind.type).where(column.ge(bound))).all()))) {
      return;
    }
    Set<Integer> serials = new HashSet<>();
    for (Object real : found) {
      Thing known = play.model.find(real);
      Thing thing = known == null ? play.model.adopt(real) : known;
      if (!serials.add(Objects.requireNonNull(thing.serial))) {
        throw new Difference(thing + " is found twice");
      }
    }
    Set<Integer> expected = new HashSet<>();
    play.model
        .rows
        .of(kind)
        .filter(row -> row.value(scalar) instanceof Integer number && number >= bound)
        .forEach(row -> expected.add(row.serial()));
    if (!serials.equals(expected)) {
      throw new Difference("Found are the rows " + serials + " and not " + expected);
    }
  }

  /** Of what has no unflushed relationships, as these have another side. */
  private static boolean canExpire(Thing thing) {
    return thing.isPersistent() && !thing.marked && thing.references.isEmpty();
  }

  static void refresh(Play play) {
    Model model = play.model;
    Thing thing =
        play.pick(model.held().stream().filter(ReadingMoves::canExpire).toList());
    if (thing == null || model.isDirty() && !isPlain(model, thing)) {
      return;
    }
    play.tell("refresh " + thing);
    if (!InstanceMoves.hasRow(model, thing)) {
      if (!model.isDirty()) {
        play.refused(RowGoneException.class, () -> play.session.refresh(thing.real));
        thing.expire();
      }
      return;
    }
    thing.expire();
    model.forgotten = thing; // before the flush
    boolean flushed = play.flushing(() -> play.session.refresh(thing.real));
    model.forgotten = null;
    if (flushed && !thing.isLoaded(thing.kind.scalars.get(0).name())) {
      throw new Difference(thing + " is not loaded after a refresh");
    }
    forgetChildren(model, thing);
  }

  /** Whether expiring it reaches nobody else and nothing that waits for a flush. */
  private static boolean isPlain(Model model, Thing thing) {
    return thing.kind != Kind.ARTIST
        && thing.kind != Kind.COUNTRY
        && thing.references.isEmpty()
        && model.things.stream().allMatch(other -> other.references.isEmpty())
        && model.linked.isEmpty()
        && model.unlinked.isEmpty();
  }

  /** The cascade has reached these, or not: what was in memory is there still or read again. */
  private static void forgetChildren(Model model, Thing thing) {
    for (Object owned : InstanceMoves.owned(model, thing)) {
      if (owned instanceof Thing child
          && !child.kind.scalars.stream().allMatch(scalar -> child.isLoaded(scalar.name()))) {
        child.expire();
      }
    }
  }

  static void expire(Play play) {
    Model model = play.model;
    Thing thing =
        play.pick(model.held().stream().filter(ReadingMoves::canExpire).toList());
    if (thing == null || model.isDirty() && !isPlain(model, thing)) {
      return;
    }
    play.tell("expire " + thing);
    play.session.expire(thing.real);
    thing.expire();
    forgetChildren(model, thing);
    for (Scalar scalar : thing.kind.scalars) {
      if (thing.isLoaded(scalar.name())) {
        throw new Difference(thing + "." + scalar.name() + " is not expired");
      }
    }
  }

  static void expireAttribute(Play play) {
    Thing thing =
        play.pick(play.model.held().stream().filter(Thing::isPersistent).toList());
    if (thing == null) {
      return;
    }
    Scalar scalar = play.pick(thing.kind.writable().toList());
    if (scalar == null) {
      return;
    }
    play.tell("expire %s.%s".formatted(thing, scalar.name()));
    play.session.expire(thing.real, scalar.name());
    thing.written.remove(scalar.name());
    thing.old.remove(scalar.name());
    thing.computed.remove(scalar.name());
    thing.seen.remove(scalar.name());
    if (thing.isLoaded(scalar.name())) {
      throw new Difference(thing + "." + scalar.name() + " is not expired");
    }
  }

  /** An instance of another session, which has read the row before and is closed. */
  static void merge(Play play) {
    if (play.session.inTransaction() || play.model.isDirty()) {
      if (!play.flushing(play.session::commit)) {
        return;
      }
      play.model.commit();
      play.savepoints.clear();
    }
    Row row = play.pick(play.model.rows.all());
    if (row == null) {
      return;
    }
    Scalar scalar = row.kind().writable().filter(one -> !one.text()).findFirst().orElseThrow();
    Object value = play.newValue(scalar);
    play.tell("merge %s with %s = %s".formatted(play.model.rows.key(row), scalar.name(), value));
    Object given;
    try (Session other = play.bench.sessions().open()) {
      given = other.getOne(row.kind().type, play.model.rows.key(row).argument());
    }
    scalar.set().accept(given, value);
    Row before = row;
    if (play.pick(3) == 2) {
      before = OtherMoves.changeOutside(play, row, scalar, 77);
    }
    if (before.kind().isVersioned() && before != row) {
      play.refused(StaleDataException.class, () -> play.session.merge(given));
      adopt(play, row);
      return;
    }
    Object merged = play.session.merge(given);
    Thing known = play.model.find(merged);
    Thing thing = known == null ? play.model.adopt(merged) : known;
    Object stored = before.value(scalar);
    thing.seen.put(scalar.name(), stored);
    if (!Objects.equals(stored, value)) {
      thing.write(scalar.name(), value);
    }
    // A detached one has its other values from before the change.
  }

  private static void adopt(Play play, Row row) {
    Object held = play.session.get(row.kind().type, play.model.rows.key(row).argument());
    if (held != null && play.model.find(held) == null) {
      play.model.adopt(held);
    }
  }
}
