package dev.aludel.orm.oracle;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.RowGoneException;
import dev.aludel.error.StaleDataException;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Inspect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flush makes of the rows, or why it fails. Found out before it runs, and applied when it has run. */
final class Flushing {

  private final Model model;
  private final Rows next;
  private final Set<Thing> deleted = new LinkedHashSet<>();
  private final Set<Thing> inserted = new LinkedHashSet<>();
  private final Set<Integer> updated = new LinkedHashSet<>();
  private final Map<Thing, Integer> serials = new HashMap<>();
  private boolean stale;
  private boolean gone;
  private boolean perhapsStale;
  private final boolean linkChanges;

  Flushing(Model model) {
    this.model = model;
    next = model.rows.copy();
    model.things.stream().filter(this::goes).forEach(deleted::add);
    model.all(LifecycleState.PENDING).forEach(this::insert);
    model
        .all(LifecycleState.PERSISTENT)
        .filter(thing -> !deleted.contains(thing))
        .forEach(this::update);
    inserted.forEach(thing -> next.put(referring(thing, next.get(serial(thing)))));
    Set<Integer> gone = new HashSet<>();
    deleted.forEach(thing -> gone.add(Objects.requireNonNull(thing.serial)));
    model.rows.of(Kind.NODE).forEach(row -> leaveParent(row, gone));
    perhapsStale |= deleted.stream().anyMatch(thing -> thing.kind == Kind.NODE)
        && model.things.stream().anyMatch(this::mayBeLetGoWithoutARow);
    deleted.forEach(this::requireRow);
    gone.forEach(next::remove);
    Set<Link> before = new HashSet<>(next.links());
    model.linked.forEach(pair -> link(pair, true));
    model.unlinked.forEach(pair -> link(pair, false));
    linkChanges = !before.equals(next.links());
  }

  private boolean goes(Thing thing) {
    boolean orphan = thing.isPersistent()
        && Reference.of(thing.kind)
            .anyMatch(reference -> reference.owns()
                && thing.references.containsKey(reference)
                && thing.references.get(reference) == null);
    return thing.marked || orphan;
  }

  private int serial(Thing thing) {
    return thing.serial == null
        ? serials.computeIfAbsent(thing, any -> model.nextSerial())
        : thing.serial;
  }

  private void insert(Thing thing) {
    Map<String, @Nullable Object> values = new HashMap<>(thing.seen);
    int serial = serial(thing);
    if (thing.kind.isGenerated()) {
      values.put("id", -serial);
    }
    if (thing.kind.isVersioned()) {
      values.put("version", 1);
    }
    next.put(new Row(serial, thing.kind, values, Map.of()));
    inserted.add(thing);
  }

  private Row referring(Thing thing, Row row) {
    Row result = row;
    for (Map.Entry<Reference, @Nullable Thing> entry : thing.references.entrySet()) {
      Thing target = entry.getValue();
      result = result.with(entry.getKey(), target == null ? null : serial(target));
    }
    return result;
  }

  private void update(Thing thing) {
    Row before = model.rows.find(thing.serial);
    if (before == null) {
      stale |= thing.isWritten() && isNetChange(thing);
      gone |= thing.isWritten() && hasForgottenVersion(thing);
      perhapsStale |= !thing.references.isEmpty(); // unless they are what they were
      return;
    }
    Row after = referring(thing, before);
    for (String attribute : List.copyOf(thing.written.keySet())) {
      if (thing.changes(attribute)) {
        after = after.with(attribute, thing.written.get(attribute));
      }
    }
    for (Map.Entry<String, Integer> entry : thing.computed.entrySet()) {
      Integer number = (Integer) before.values().get(entry.getKey());
      after = after.with(entry.getKey(), number == null ? null : number + entry.getValue());
    }
    boolean sent = !after.references().equals(before.references()) || isNetChange(thing);
    if (sent) {
      stale |= isOfOldVersion(thing, before);
      updated.add(before.serial());
      next.put(after.withNextVersion());
    }
  }

  private static boolean isNetChange(Thing thing) {
    return !thing.computed.isEmpty() || thing.written.keySet().stream().anyMatch(thing::changes);
  }

  private boolean isOfOldVersion(Thing thing, Row row) {
    return row.kind().isVersioned()
        && thing != model.forgotten
        && thing.isLoaded("version")
        && !Objects.equals(thing.seen.get("version"), row.values().get("version"));
  }

  /** A version that is not known is read before it is compared. */
  private static boolean hasForgottenVersion(Thing thing) {
    return thing.kind.isVersioned() && !thing.isLoaded("version");
  }

  /** A child that stays, unless it goes too or has another parent already. */
  private void leaveParent(Row before, Set<Integer> gone) {
    Row row = next.find(before.serial());
    Integer parent = row == null ? null : row.reference(Reference.PARENT);
    if (row == null || parent == null || !gone.contains(parent) || gone.contains(row.serial())) {
      return;
    }
    Thing holder = model.holder(row.serial());
    stale |= holder != null && isOfOldVersion(holder, before);
    Row orphan = row.with(Reference.PARENT, null);
    next.put(updated.add(row.serial()) ? orphan.withNextVersion() : orphan);
  }

  /** A child that a collection still has, though its row is gone. */
  private boolean mayBeLetGoWithoutARow(Thing thing) {
    return thing.kind == Kind.NODE
        && thing.isPersistent()
        && !deleted.contains(thing)
        && model.rows.find(thing.serial) == null;
  }

  private void requireRow(Thing thing) {
    Row row = model.rows.find(thing.serial);
    stale |= row == null || isOfOldVersion(thing, row);
    gone |= row == null && hasForgottenVersion(thing);
  }

  private void link(Pair pair, boolean present) {
    boolean stored = List.of(pair.album(), pair.tag()).stream()
        .allMatch(thing -> thing.isHeld() && !deleted.contains(thing));
    if (stored) {
      Link link = new Link(serial(pair.album()), serial(pair.tag()));
      if (present) {
        next.links().add(link);
      } else {
        next.links().remove(link);
      }
    }
  }

  /** Which exceptions it may throw; none if it must succeed. */
  Set<Class<?>> failures() {
    Set<Class<?>> failures = new HashSet<>();
    if (stale) {
      failures.add(StaleDataException.class);
    }
    if (gone) {
      failures.add(RowGoneException.class);
    }
    if (next.isBroken()) {
      failures.add(ConstraintViolationException.class);
    }
    return failures;
  }

  /** Whether it may fail for that, and need not. */
  boolean tolerates(RuntimeException failure) {
    return (perhapsStale || stale)
        && (failure instanceof StaleDataException || failure instanceof RowGoneException);
  }

  /** Whether it must succeed. */
  boolean isCertain() {
    return failures().isEmpty() && !perhapsStale;
  }

  /** Whether the instance's row is deleted by it. */
  boolean deletes(Thing thing) {
    return deleted.contains(thing);
  }

  /** Whether any row is written. */
  boolean sendsAnything() {
    return linkChanges || !deleted.isEmpty() || !inserted.isEmpty() || !updated.isEmpty();
  }

  /** It has succeeded. */
  void apply() {
    model.rekeyed |= model.things.stream().anyMatch(Flushing::changesKey);
    model.rows = next;
    inserted.forEach(this::applyInsert);
    deleted.forEach(thing -> {
      thing.life = LifecycleState.DELETED;
      thing.marked = false;
    });
    model.touched.addAll(updated);
    deleted.forEach(thing -> model.touched.add(Objects.requireNonNull(thing.serial)));
    keepWhatIsReferredTo();
    model.things.forEach(this::settle);
    model.linked.removeIf(pair -> pair.album().serial != null && pair.tag().serial != null);
    model.unlinked.removeIf(pair -> pair.album().serial != null && pair.tag().serial != null);
  }

  /** What a written row refers to cannot be deleted by others before the end of the transaction. */
  private void keepWhatIsReferredTo() {
    Set<Integer> written = new HashSet<>(updated);
    inserted.forEach(thing -> written.add(serial(thing)));
    for (Integer serial : written) {
      Row row = next.find(serial);
      if (row != null) {
        row.references().values().stream().filter(Objects::nonNull).forEach(model.touched::add);
      }
    }
    next.links().forEach(link -> {
      model.touched.add(link.album());
      model.touched.add(link.tag());
    });
  }

  private static boolean changesKey(Thing thing) {
    return thing.isPersistent()
        && (thing.references.containsKey(Reference.COUNTRY_OF_CITY)
            || thing.written.keySet().stream()
                .anyMatch(name -> thing.kind.scalar(name).isKey()));
  }

  private void applyInsert(Thing thing) {
    int serial = serial(thing);
    Row row = next.get(serial);
    thing.serial = serial;
    thing.life = LifecycleState.PERSISTENT;
    model.touched.add(serial);
    if (thing.kind.isGenerated()) {
      IdentityKey identity = Inspect.state(thing.real).identity();
      if (identity == null) {
        throw new Difference(thing + " got no key");
      }
      Object id = identity.key();
      next.put(row.with("id", id));
      thing.seen.put("id", id);
    }
    if (thing.kind.isVersioned()) {
      thing.seen.put("version", 1);
    }
  }

  private void settle(Thing thing) {
    if (!thing.isHeld()) {
      if (thing.life == LifecycleState.DELETED) {
        thing.settle();
      }
      return;
    }
    thing.computed.keySet().forEach(thing.seen::remove);
    thing.settle();
    Row row = next.find(thing.serial);
    if (row != null && updated.contains(row.serial()) && row.kind().isVersioned()) {
      thing.seen.put("version", row.values().get("version"));
    }
  }
}
