package dev.aludel.orm.oracle;

import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Inspect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the manual says that there is: rows, and the instances of one session. Mutable. */
final class Model {

  Rows committed = new Rows();
  Rows rows = new Rows();
  final Deque<Mark> marks = new ArrayDeque<>();
  final List<Thing> things = new ArrayList<>();

  /** Changes of links that wait for a flush. */
  final Set<Pair> linked = new LinkedHashSet<>();

  final Set<Pair> unlinked = new LinkedHashSet<>();

  /** How many savepoints there were when a flush failed, or -1. */
  int failedAt = -1;

  /** Rows that the running transaction has written, and so keeps from others. */
  final Set<Integer> touched = new HashSet<>();

  /** What a refresh has forgotten, and not read yet. */
  @Nullable
  Thing forgotten;

  /** Rows of which the session may have instances that nobody here knows. */
  final Set<Integer> loadedAlong = new HashSet<>();

  /** Whether a row has another key than when the transaction began. */
  boolean rekeyed;

  private int serials;

  /** A savepoint: the rows and the instances when it was set. */
  record Mark(
      Rows rows,
      Map<Thing, LifecycleState> lives,
      Map<Thing, Map<String, @Nullable Object>> seen) {}

  int nextSerial() {
    return ++serials;
  }

  boolean isFailed() {
    return failedAt >= 0;
  }

  Stream<Thing> all(LifecycleState... lives) {
    return things.stream().filter(thing -> List.of(lives).contains(thing.life));
  }

  /** Held instances, each of which takes part in relationships. */
  List<Thing> held() {
    return things.stream().filter(thing -> thing.isHeld() && !thing.marked).toList();
  }

  /** The instance that the session has for a row. */
  @Nullable
  Thing holder(@Nullable Integer serial) {
    return serial == null
        ? null
        : things.stream()
            .filter(thing -> thing.isPersistent() && serial.equals(thing.serial))
            .findFirst()
            .orElse(null);
  }

  @Nullable
  Thing find(Object real) {
    return things.stream().filter(thing -> thing.real == real).findFirst().orElse(null);
  }

  /** Takes up an instance that the session has made from a row. */
  Thing adopt(Object real) {
    Thing thing = new Thing(real);
    if (Inspect.state(real).lifecycle() != LifecycleState.PERSISTENT) {
      throw new Difference(real + " comes from nowhere: " + Inspect.state(real));
    }
    Object key = Objects.requireNonNull(Inspect.state(real).identity()).key();
    List<Object> parts = new ArrayList<>();
    if (key instanceof List<?> several) {
      parts.addAll(several);
    } else {
      parts.add(key);
    }
    Row row = rows.find(new Key(thing.kind, parts));
    if (row == null) {
      throw new Difference(Inspect.state(real) + " has no row in " + rows);
    }
    Thing present = holder(row.serial());
    if (present != null) {
      throw new Difference("A second instance for " + present);
    }
    thing.serial = row.serial();
    thing.life = LifecycleState.PERSISTENT;
    thing.late = rekeyed;
    things.add(thing);
    return thing;
  }

  /** The instance, or the serial of the row if there is none in memory, or null. */
  @Nullable
  Object target(Thing thing, Reference reference) {
    if (thing.references.containsKey(reference)) {
      return thing.references.get(reference);
    }
    Row row = rows.find(thing.serial);
    return row == null ? null : inMemory(row.reference(reference));
  }

  @Nullable
  Object inMemory(@Nullable Integer serial) {
    Thing holder = holder(serial);
    return holder == null ? serial : holder;
  }

  /** Instances, and serials of rows without one. */
  Set<Object> members(Thing holder, Reference reference) {
    Set<Object> members = new LinkedHashSet<>();
    for (Row row : rows.of(reference.owner).toList()) {
      Object member = Objects.requireNonNull(inMemory(row.serial()));
      Object target = member instanceof Thing thing
          ? target(thing, reference)
          : inMemory(row.reference(reference));
      if (target == holder) {
        members.add(member);
      }
    }
    things.stream()
        .filter(thing -> thing.serial == null && thing.kind == reference.owner && !thing.loose)
        .filter(thing -> thing.references.get(reference) == holder)
        .forEach(members::add);
    return members;
  }

  /** Tags of an album, or albums of a tag. */
  Set<Object> partners(Thing thing) {
    Set<Object> partners = new LinkedHashSet<>();
    boolean album = thing.kind == Kind.ALBUM;
    for (Link link : rows.sortedLinks()) {
      if (thing.serial != null && thing.serial == (album ? link.album() : link.tag())) {
        partners.add(Objects.requireNonNull(inMemory(album ? link.tag() : link.album())));
      }
    }
    linked.forEach(pair -> {
      if ((album ? pair.album() : pair.tag()) == thing) {
        partners.add(album ? pair.tag() : pair.album());
      }
    });
    unlinked.forEach(pair -> {
      if ((album ? pair.album() : pair.tag()) == thing) {
        partners.remove(album ? pair.tag() : pair.album());
      }
    });
    return partners;
  }

  void link(Pair pair) {
    if (!unlinked.remove(pair)) {
      linked.add(pair);
    }
  }

  void unlink(Pair pair) {
    if (!linked.remove(pair)) {
      unlinked.add(pair);
    }
  }

  /** What makes no difference where it is found or missing: it is on its way out, or was lost. */
  boolean isGoing(Thing thing) {
    return thing.marked
        || thing.loose
        || thing.life == LifecycleState.DELETED
        || thing.life == LifecycleState.DETACHED
        || (thing.isPersistent() && rows.find(thing.serial) == null);
  }

  /** New instances that come along with this one into the session. */
  Set<Thing> transientsFrom(Thing start) {
    Set<Thing> reached = new LinkedHashSet<>();
    Deque<Thing> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Thing next = open.pop();
      if (!next.isTransient() || !reached.add(next)) {
        continue;
      }
      next.references.values().stream().filter(Objects::nonNull).forEach(open::add);
      things.stream()
          .filter(thing -> !thing.loose && thing.references.containsValue(next))
          .filter(thing -> Reference.to(next.kind)
              .anyMatch(reference -> thing.references.get(reference) == next))
          .forEach(open::add);
      linked.stream().filter(pair -> pair.album() == next).forEach(pair -> open.add(pair.tag()));
      linked.stream().filter(pair -> pair.tag() == next).forEach(pair -> open.add(pair.album()));
    }
    return reached;
  }

  void makePending(Set<Thing> added) {
    added.forEach(thing -> {
      thing.life = LifecycleState.PENDING;
      thing.born = true;
    });
  }

  /** Whether a flush has anything to look at. */
  boolean isDirty() {
    return !linked.isEmpty()
        || !unlinked.isEmpty()
        || things.stream()
            .anyMatch(thing -> thing.life == LifecycleState.PENDING
                || thing.marked
                || (thing.isPersistent() && thing.isWritten()));
  }

  Mark mark() {
    Map<Thing, LifecycleState> lives = new HashMap<>();
    Map<Thing, Map<String, @Nullable Object>> seen = new HashMap<>();
    things.forEach(thing -> {
      lives.put(thing, thing.life);
      seen.put(thing, new HashMap<>(thing.seen));
    });
    return new Mark(rows.copy(), lives, seen);
  }

  /** All that happened since the savepoint is undone; its rows are there again. */
  void goBack(Mark mark) {
    rows = mark.rows().copy();
    clearWork();
    for (Thing thing : things) {
      LifecycleState before = mark.lives().get(thing);
      if (before == null && !thing.born && thing.isPersistent()) {
        before = LifecycleState.PERSISTENT; // it was loaded since
      }
      if (before == LifecycleState.PERSISTENT && thing.life != LifecycleState.DETACHED) {
        thing.life = before;
        thing.settle();
        seeAgain(thing, mark.seen().getOrDefault(thing, Map.of()));
      } else if (before == LifecycleState.DELETED) {
        thing.settle();
      } else if (before != LifecycleState.DETACHED
          && thing.life != LifecycleState.DETACHED
          && thing.born) {
        takeBack(thing);
      } else {
        thing.life = Inspect.state(thing.real).lifecycle(); // not said: it was let go or taken in
        thing.settle();
        thing.loose |= !thing.isTransient();
      }
    }
  }

  /** What is in memory is as it was then, or as the row was. */
  private void seeAgain(Thing thing, Map<String, @Nullable Object> before) {
    Row row = rows.find(thing.serial);
    thing.seen.clear();
    for (Scalar scalar : thing.kind.scalars) {
      String name = scalar.name();
      if (!thing.isLoaded(name)) {
        continue;
      }
      Object value = scalar.get().apply(thing.real);
      boolean asBefore = before.containsKey(name) && Objects.equals(value, before.get(name));
      boolean asStored = row != null && Objects.equals(value, row.value(scalar));
      if (!asBefore && !asStored) {
        throw new Difference("%s.%s is %s after the savepoint, which had %s and %s"
            .formatted(thing, name, value, before, row));
      }
      thing.seen.put(name, value);
    }
  }

  /** As {@link #goBack}, to where the transaction began. */
  void goBack() {
    rows = committed.copy();
    clearWork();
    marks.clear();
    touched.clear();
    rekeyed = false;
    for (Thing thing : things) {
      if (thing.life == LifecycleState.DETACHED) {
        thing.loose = true;
        thing.born = false;
      } else if (thing.born) {
        takeBack(thing);
      } else if (!thing.isTransient()) {
        thing.life = LifecycleState.PERSISTENT;
        thing.expire();
      }
    }
  }

  private void clearWork() {
    failedAt = -1;
    Stream.concat(linked.stream(), unlinked.stream())
        .flatMap(pair -> Stream.of(pair.album(), pair.tag()))
        .filter(Thing::isTransient)
        .forEach(thing -> thing.loose = true);
    linked.clear();
    unlinked.clear();
    things.removeIf(thing -> thing.life == LifecycleState.DETACHED && thing.born);
    for (Thing thing : things) {
      thing.marked = false;
      if (thing.isTransient() && !thing.references.isEmpty()) {
        thing.loose = true;
        thing.references.values().stream()
            .filter(target -> target != null && target.isTransient())
            .forEach(target -> target.loose = true);
      }
    }
  }

  private void takeBack(Thing thing) {
    if (thing.isTransient()) {
      return;
    }
    thing.life = LifecycleState.TRANSIENT;
    thing.born = false;
    thing.serial = null;
    thing.loose = true;
    thing.settle();
    thing.kind.scalars.stream()
        .filter(scalar ->
            scalar.role() == Scalar.Role.GENERATED || scalar.role() == Scalar.Role.VERSION)
        .forEach(scalar -> thing.seen.put(scalar.name(), scalar.initial()));
  }

  void commit() {
    committed = rows.copy();
    marks.clear();
    touched.clear();
    rekeyed = false;
    for (Thing thing : things) {
      thing.born = false;
      thing.late = false;
      if (thing.life == LifecycleState.DELETED) {
        thing.life = LifecycleState.DETACHED;
        thing.loose = true;
      } else if (thing.isPersistent()) {
        thing.expire();
      }
    }
  }
}
