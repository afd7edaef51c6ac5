package dev.aludel.orm.oracle;

import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares instances with the model. Reads only what is loaded, so that it changes nothing. */
final class Check {

  private final Model model;
  private final Session session;

  Check(Model model, Session session) {
    this.model = model;
    this.session = session;
  }

  void all() {
    for (Thing thing : List.copyOf(model.things)) {
      state(thing);
    }
    Map<Object, Thing> checked = new IdentityHashMap<>();
    for (boolean more = true; more; ) {
      more = false;
      for (Thing thing : List.copyOf(model.things)) {
        if (checked.put(thing, thing) == null) {
          more = true;
          instance(thing);
        }
      }
    }
    work();
  }

  private void state(Thing thing) {
    LifecycleState life = Inspect.state(thing.real).lifecycle();
    if (life != thing.life) {
      throw new Difference(thing + " is " + life);
    }
    boolean here = thing.isHeld() || life == LifecycleState.DELETED;
    if (!here && Inspect.session(thing.real) != null) {
      throw new Difference(thing + " is in a session");
    }
    if (thing.isHeld() != session.contains(thing.real)) {
      throw new Difference(thing + " is said to be here or not");
    }
  }

  /** What the session says that it is going to do. */
  private void work() {
    same("new", session.newInstances(), model.all(LifecycleState.PENDING).toList());
    same(
        "deleted",
        session.deleted(),
        model.things.stream().filter(one -> one.marked).toList());
    List<Object> dirty = session.dirty();
    model
        .all(LifecycleState.PERSISTENT)
        .filter(
            thing -> !thing.marked && thing.isWritten() && model.rows.find(thing.serial) != null)
        .filter(thing -> dirty.stream().noneMatch(one -> one == thing.real))
        .forEach(thing -> {
          throw new Difference(thing + " was written and is not dirty");
        });
  }

  private static void same(String what, List<Object> real, List<Thing> expected) {
    boolean same = real.size() == expected.size()
        && expected.stream().allMatch(thing -> real.stream().anyMatch(one -> one == thing.real));
    if (!same) {
      throw new Difference(what + ": " + real + " and not " + expected);
    }
  }

  private void instance(Thing thing) {
    if (thing.life == LifecycleState.DELETED) {
      return;
    }
    if (thing.isPersistent()) {
      key(thing);
    }
    thing.kind.scalars.forEach(scalar -> scalar(thing, scalar));
    boolean gone = thing.isPersistent() && model.rows.find(thing.serial) == null;
    if (thing.marked || thing.loose || gone || !(thing.isHeld() || thing.isTransient())) {
      return;
    }
    Reference.of(thing.kind).forEach(reference -> reference(thing, reference));
    Reference.to(thing.kind).forEach(reference -> members(thing, reference));
    Links.of(thing.kind).ifPresent(name -> links(thing, name));
  }

  private void key(Thing thing) {
    Row row = model.rows.find(thing.serial);
    if (row == null) {
      return;
    }
    Object key = Objects.requireNonNull(Inspect.state(thing.real).identity()).key();
    if (!key.equals(model.rows.key(row).argument())) {
      throw new Difference(thing + " has the key " + key + " and not " + model.rows.key(row));
    }
  }

  private void scalar(Thing thing, Scalar scalar) {
    String name = scalar.name();
    if (!thing.isLoaded(name)) {
      if (thing.written.containsKey(name)) {
        throw new Difference(thing + "." + name + " was written and is not there");
      }
      thing.seen.remove(name);
      return;
    }
    Object value = scalar.get().apply(thing.real);
    if (!thing.isHeld() && !thing.seen.containsKey(name)) {
      thing.seen.put(name, value); // it was not in memory when its row was taken back
    }
    Object expected = thing.seen.containsKey(name) ? thing.seen.get(name) : stored(thing, scalar);
    if (!Objects.equals(value, expected)) {
      throw new Difference(thing + "." + name + " is " + value + " and not " + expected);
    }
    thing.seen.put(name, value);
  }

  private @Nullable Object stored(Thing thing, Scalar scalar) {
    Row row = model.rows.find(thing.serial);
    if (row == null) {
      throw new Difference(thing + "." + scalar.name() + " is loaded out of no row");
    }
    return row.value(scalar);
  }

  private void reference(Thing thing, Reference reference) {
    foreignKey(thing, reference);
    if (!thing.isLoaded(reference.attribute)) {
      return;
    }
    Object real = reference.get.apply(thing.real);
    Object expected = model.target(thing, reference);
    if (real != null && isGoing(real)
        || expected instanceof Thing target && model.isGoing(target)) {
      return;
    }
    Object found = real == null ? null : known(real, expected);
    if (!Objects.equals(found, expected)) {
      throw new Difference(
          thing + "." + reference.attribute + " is " + found + " and not " + expected);
    }
  }

  private void foreignKey(Thing thing, Reference reference) {
    Row row = model.rows.find(thing.serial);
    if (row == null || model.isDirty() || !thing.isLoaded(reference.foreignKey)) {
      return;
    }
    Object value = Inspect.state(thing.real).attribute(reference.foreignKey).value();
    Object expected = model.rows.foreignKey(row, reference);
    if (!Objects.equals(value, expected)) {
      throw new Difference(
          thing + "." + reference.foreignKey + " is " + value + " and not " + expected);
    }
  }

  private void members(Thing holder, Reference reference) {
    String name = Objects.requireNonNull(reference.collection);
    if (holder.isLoaded(name)) {
      collection(holder, name, reference.members(holder.real), model.members(holder, reference));
    }
  }

  private void links(Thing thing, String name) {
    if (thing.isLoaded(name)) {
      collection(thing, name, Links.members(thing.real), model.partners(thing));
    }
  }

  private void collection(
      Thing holder, String name, Collection<Object> real, Set<Object> expected) {
    Set<Object> found = new HashSet<>();
    for (Object member : List.copyOf(real)) {
      if (isGoing(member)) {
        continue;
      }
      if (!found.add(known(member, null))) {
        throw new Difference(holder + "." + name + " has " + member + " twice");
      }
    }
    Set<Object> staying = new HashSet<>();
    for (Object member : expected) {
      Object now = member instanceof Integer serial
          ? Objects.requireNonNull(model.inMemory(serial))
          : member;
      if (!(now instanceof Thing thing && model.isGoing(thing))) {
        staying.add(now);
      }
    }
    if (!found.equals(staying)) {
      throw new Difference(holder + "." + name + " is " + found + " and not " + staying);
    }
  }

  private boolean isGoing(Object real) {
    Thing thing = model.find(real);
    return thing != null && model.isGoing(thing);
  }

  /** The model's instance for one of the session; where a serial is expected, that if it is the row's. */
  private Object known(Object real, @Nullable Object expected) {
    Thing thing = model.find(real);
    Thing found = thing == null ? model.adopt(real) : thing;
    return expected instanceof Integer serial && serial.equals(found.serial) ? serial : found;
  }
}
