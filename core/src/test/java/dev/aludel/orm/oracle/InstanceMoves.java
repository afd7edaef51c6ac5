package dev.aludel.orm.oracle;

import static dev.aludel.mapping.Attributes.attr;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Inspect;
import dev.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done with one instance: made, written, added, deleted, let go. */
final class InstanceMoves {

  private InstanceMoves() {}

  static void create(Play play) {
    Kind kind = Kind.ALL.get(play.pick(Kind.ALL.size()));
    Thing thing = new Thing(kind.make());
    for (Scalar scalar : kind.scalars) {
      Object value = scalar.initial();
      if (scalar.isWritable() || scalar.isKey() && !kind.isGenerated()) {
        value = play.newValue(scalar);
        scalar.set().accept(thing.real, value);
      }
      thing.seen.put(scalar.name(), value);
    }
    play.model.things.add(thing);
    play.tell(thing + " " + thing.seen);
    if (play.pick(4) > 0 && canBeAdded(play.model, thing)) {
      add(play, thing);
    }
  }

  static void add(Play play) {
    List<Thing> candidates = play.model.things.stream()
        .filter(thing -> thing.isTransient() && !thing.loose)
        .filter(thing -> canBeAdded(play.model, thing))
        .toList();
    Thing thing = play.pick(candidates);
    if (thing != null) {
      add(play, thing);
    }
  }

  static boolean canBeAdded(Model model, Thing start) {
    return model.transientsFrom(start).stream().allMatch(InstanceMoves::hasOwner);
  }

  /** An orphan that was never added, and a key with a part missing, are left out. */
  static boolean hasOwner(Thing thing) {
    return Reference.of(thing.kind)
        .filter(Reference::owns)
        .allMatch(reference -> thing.references.get(reference) != null);
  }

  static void add(Play play, Thing thing) {
    play.tell("add " + thing);
    Set<Thing> reached = play.model.transientsFrom(thing);
    play.session.add(thing.real);
    play.model.makePending(reached);
  }

  /** A detached one, one that is here already, or one that was to be deleted and stays after all. */
  static void addAgain(Play play) {
    Model model = play.model;
    Thing thing = play.pick(model.things.stream()
        .filter(
            one -> one.isHeld() || one.life == LifecycleState.DETACHED && isWithoutRelations(one))
        .filter(one -> !one.marked || one.kind == Kind.TAG || one.kind == Kind.NODE)
        .filter(one -> one.serial == null || model.rows.find(one.serial) != null)
        .filter(one -> one.serial == null || one.isHeld() || isKeyKnown(model, one))
        .filter(one -> one.isHeld() || !model.loadedAlong.contains(one.serial))
        .toList());
    if (thing == null) {
      return;
    }
    play.tell("add again " + thing);
    if (thing.life == LifecycleState.DETACHED && model.holder(thing.serial) != null) {
      play.refused(SessionException.class, () -> play.session.add(thing.real));
      return;
    }
    play.session.add(thing.real);
    thing.marked = false;
    if (thing.life == LifecycleState.DETACHED) {
      thing.life = LifecycleState.PERSISTENT;
      thing.loose = false;
      play.session.expire(thing.real);
      thing.expire();
    }
  }

  static boolean isKeyKnown(Model model, Thing thing) {
    Row row = model.rows.find(thing.serial);
    Object key = Objects.requireNonNull(Inspect.state(thing.real).identity()).key();
    return row != null && key.equals(model.rows.key(row).argument());
  }

  /** Whether it brings nothing along. */
  private static boolean isWithoutRelations(Thing thing) {
    return Reference.of(thing.kind).noneMatch(reference -> thing.isLoaded(reference.attribute))
        && Reference.to(thing.kind)
            .noneMatch(reference -> thing.isLoaded(String.valueOf(reference.collection)))
        && Links.of(thing.kind).filter(thing::isLoaded).isEmpty();
  }

  static void write(Play play) {
    Thing thing = play.pick(play.model.things.stream()
        .filter(one -> one.isHeld() && !one.marked || one.isTransient() && !one.loose)
        .filter(one -> hasRow(play.model, one))
        .toList());
    if (thing == null) {
      return;
    }
    Scalar scalar = play.pick(
        thing.kind.writable().filter(one -> one.role() == Scalar.Role.FREE).toList());
    if (scalar != null) {
      Object value = play.newValue(scalar);
      play.tell("%s.%s = %s".formatted(thing, scalar.name(), value));
      set(play, thing, scalar, value);
    }
  }

  static boolean hasRow(Model model, Thing thing) {
    return !thing.isPersistent() || model.rows.find(thing.serial) != null;
  }

  static void changeKey(Play play) {
    Thing thing = play.pick(play.model.held().stream()
        .filter(Thing::isPersistent)
        .filter(one -> one.kind.writable().anyMatch(Scalar::isKey))
        .filter(one -> hasRow(play.model, one))
        .toList());
    if (thing != null) {
      Scalar scalar = thing.kind.writable().filter(Scalar::isKey).findFirst().orElseThrow();
      Object value = play.newName();
      play.tell("%s.%s = %s".formatted(thing, scalar.name(), value));
      set(play, thing, scalar, value);
    }
  }

  /** Reads what has a version before: a row that is written with what it has would get another one. */
  private static void set(Play play, Thing thing, Scalar scalar, @Nullable Object value) {
    if (thing.isPersistent() && thing.kind.isVersioned() && !thing.isLoaded(scalar.name())) {
      ReadingMoves.read(play, thing, () -> scalar.get().apply(thing.real));
      if (!thing.isLoaded(scalar.name())) {
        return;
      }
      thing.seen.put(
          scalar.name(),
          play.model.rows.get(Objects.requireNonNull(thing.serial)).value(scalar));
    }
    scalar.set().accept(thing.real, value);
    thing.write(scalar.name(), value);
  }

  static void compute(Play play) {
    Thing thing = play.pick(play.model.held().stream()
        .filter(one -> one.isPersistent() && hasRow(play.model, one))
        .toList());
    if (thing == null) {
      return;
    }
    Scalar scalar = thing.kind.writable().filter(one -> !one.text()).findFirst().orElseThrow();
    int more = 1 + play.pick(3);
    play.tell("%s.%s += %s".formatted(thing, scalar.name(), more));
    Column<Integer> column = attr(thing.kind.type, scalar.name(), Integer.class);
    play.session.compute(thing.real, column, column.plus(more));
    thing.written.remove(scalar.name());
    thing.old.remove(scalar.name());
    thing.seen.remove(scalar.name());
    thing.computed.put(scalar.name(), more);
  }

  static void delete(Play play) {
    Model model = play.model;
    Thing thing = play.pick(model.things.stream()
        .filter(one -> one.isHeld() || one.isTransient() && !one.loose)
        .toList());
    if (thing == null) {
      return;
    }
    play.tell("delete " + thing);
    if (thing.serial == null) {
      play.refused(SessionException.class, () -> play.session.delete(thing.real));
      return;
    }
    if (!hasRow(model, thing) && !thing.isLoaded(thing.kind.scalars.get(0).name())
        || model.isDirty() && !play.flushing(play.session::flush)
        || !thing.isPersistent()
        || isFavoriteOfOthers(model, thing)) {
      return;
    }
    play.session.delete(thing.real);
    model
        .rows
        .of(Kind.NODE)
        .filter(row -> thing.serial.equals(row.reference(Reference.PARENT)))
        .forEach(row -> model.loadedAlong.add(row.serial())); // children, which lose their parent
    for (Object real : play.session.deleted()) {
      Thing known = model.find(real);
      Thing deleted = known == null ? model.adopt(real) : known;
      if (deleted != thing && !isOwned(model, deleted, thing)) {
        throw new Difference(deleted + " is deleted with " + thing);
      }
    }
    thing.marked = true;
    owned(model, thing).forEach(owned -> {
      if (!(owned instanceof Thing there)) {
        throw new Difference("The row " + owned + " is not deleted with " + thing);
      }
      there.marked = true;
    });
  }

  private static boolean isOwned(Model model, Thing deleted, Thing owner) {
    return owned(model, owner).contains(deleted);
  }

  /** What is deleted along. */
  static Collection<Object> owned(Model model, Thing thing) {
    Collection<Object> owned = new ArrayList<>();
    Reference.to(thing.kind)
        .filter(Reference::owns)
        .forEach(reference -> owned.addAll(model.members(thing, reference)));
    return owned;
  }

  /** Whether the row of somebody who stays refers to it, or to what goes with it. */
  static boolean isFavoriteOfOthers(Model model, Thing thing) {
    List<Object> going = new ArrayList<>(owned(model, thing));
    going.add(thing);
    return model.rows.of(Kind.ARTIST).anyMatch(row -> {
          Object artist = model.inMemory(row.serial());
          Object favorite = model.inMemory(row.reference(Reference.FAVORITE));
          return favorite != null && going.contains(favorite) && !going.contains(artist);
        })
        || model.things.stream()
            .anyMatch(one -> going.contains(one.references.get(Reference.FAVORITE)));
  }

  static void expunge(Play play) {
    Model model = play.model;
    Thing thing = play.pick(model.held());
    if (thing == null || !hasRow(model, thing)) {
      return;
    }
    play.tell("expunge " + thing);
    if (model.isDirty() && !play.flushing(play.session::flush) || !thing.isHeld()) {
      return;
    }
    Collection<Object> reached = owned(model, thing);
    play.session.expunge(thing.real);
    letGo(thing);
    for (Object owned : reached) {
      if (owned instanceof Thing there
          && Inspect.state(there.real).lifecycle() == LifecycleState.DETACHED) {
        letGo(there);
      }
    }
    model.held().forEach(other -> play.session.expire(other.real, relations(other.kind)));
  }

  private static void letGo(Thing thing) {
    thing.life = LifecycleState.DETACHED;
    thing.loose = true;
  }

  private static String[] relations(Kind kind) {
    List<String> names = new ArrayList<>();
    Reference.of(kind).forEach(reference -> names.add(reference.attribute));
    Reference.to(kind).forEach(reference -> names.add(String.valueOf(reference.collection)));
    Links.of(kind).ifPresent(names::add);
    return names.toArray(String[]::new);
  }

  /** One that a rollback has made transient is emptied of relationships, and so can be added again. */
  static void takeBack(Play play) {
    Thing thing = play.pick(play.model.things.stream()
        .filter(one -> one.isTransient() && one.loose && isWhole(one))
        .filter(one -> related(one.real).stream().allMatch(real -> isLooseTransient(play, real)))
        .toList());
    if (thing == null) {
      return;
    }
    play.tell("empty " + thing);
    Reference.of(thing.kind).forEach(reference -> reference.set.accept(thing.real, null));
    Reference.to(thing.kind).forEach(reference -> reference.members(thing.real).clear());
    Links.of(thing.kind).ifPresent(name -> Links.members(thing.real).clear());
    thing.references.clear();
    thing.loose = false;
  }

  /** Whether all was in memory that it needs to be added once more: what was not is null since its row was taken back. */
  private static boolean isWhole(Thing thing) {
    boolean collections =
        Reference.to(thing.kind).allMatch(reference -> isThere(reference.members(thing.real)))
            && Links.of(thing.kind).stream().allMatch(name -> isThere(Links.members(thing.real)));
    return collections && hasKey(thing);
  }

  private static boolean isThere(@Nullable Collection<Object> members) {
    return members != null;
  }

  private static boolean hasKey(Thing thing) {
    return thing.kind.isGenerated()
        || thing.kind.scalars.stream()
            .filter(Scalar::isKey)
            .allMatch(scalar -> thing.seen.get(scalar.name()) != null);
  }

  private static boolean isLooseTransient(Play play, Object real) {
    Thing thing = play.model.find(real);
    return thing != null && thing.isTransient() && thing.loose;
  }

  private static List<Object> related(Object real) {
    Kind kind = Kind.of(real);
    List<Object> related = new ArrayList<>();
    Reference.of(kind).map(reference -> reference.get.apply(real)).forEach(target -> {
      if (target != null) {
        related.add(target);
      }
    });
    Reference.to(kind).forEach(reference -> related.addAll(reference.members(real)));
    Links.of(kind).ifPresent(name -> related.addAll(Links.members(real)));
    return related;
  }
}
