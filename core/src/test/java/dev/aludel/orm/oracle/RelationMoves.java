package dev.aludel.orm.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with references and collections. */
final class RelationMoves {

  private RelationMoves() {}

  private static boolean takesPart(Model model, Thing thing) {
    return (thing.isHeld() && !thing.marked || thing.isTransient())
        && !thing.loose
        && InstanceMoves.hasRow(model, thing);
  }

  /** A flush in between may have taken one of them away. */
  private static boolean takePart(Model model, Thing one, Thing other) {
    return takesPart(model, one) && takesPart(model, other);
  }

  private static Stream<Thing> candidates(Model model, Kind kind) {
    return model.things.stream().filter(thing -> thing.kind == kind && takesPart(model, thing));
  }

  static void refer(Play play) {
    Reference reference = Reference.ALL.get(play.pick(Reference.ALL.size()));
    Thing owner = play.pick(candidates(play.model, reference.owner).toList());
    Thing target = play.pick(candidates(play.model, reference.target).toList());
    boolean none = play.pick(5) == 4;
    if (owner == null || target == null) {
      return;
    }
    Thing given = none ? null : target;
    if (known(play, owner, reference)
        && takePart(play.model, owner, target)
        && isAdmitted(play.model, owner, reference, given)) {
      play.check(); // takes note of what is replaced
      play.tell("%s.%s = %s".formatted(owner, reference.attribute, given));
      reference.set.accept(owner.real, given == null ? null : given.real);
      becomes(play, owner, reference, given, false);
    }
  }

  /** A row with a version that is written with what it has would get another one. */
  private static boolean known(Play play, Thing owner, Reference reference) {
    if (owner.isPersistent()) {
      ReadingMoves.read(play, owner, () -> reference.get.apply(owner.real));
    }
    return !owner.isPersistent() || owner.isLoaded(reference.attribute);
  }

  static void put(Play play) {
    List<Reference> twoSided =
        Reference.ALL.stream().filter(one -> one.collection != null).toList();
    Reference reference = Objects.requireNonNull(play.pick(twoSided));
    Thing owner = play.pick(candidates(play.model, reference.owner).toList());
    Thing target = play.pick(candidates(play.model, reference.target).toList());
    if (owner != null
        && target != null
        && loaded(play, target, reference)
        && known(play, owner, reference)
        && takePart(play.model, owner, target)
        && isAdmitted(play.model, owner, reference, target)
        && play.model.target(owner, reference) != target) {
      play.check(); // takes note of what is replaced
      play.tell("%s.%s + %s".formatted(target, reference.collection, owner));
      reference.members(target.real).add(owner.real);
      becomes(play, owner, reference, target, true);
    }
  }

  private static boolean loaded(Play play, Thing holder, Reference reference) {
    if (holder.isPersistent()) {
      ReadingMoves.read(play, holder, () -> reference.members(holder.real).size());
    }
    return !holder.isPersistent() || holder.isLoaded(String.valueOf(reference.collection));
  }

  static void takeOut(Play play) {
    List<Reference> twoSided =
        Reference.ALL.stream().filter(one -> one.collection != null).toList();
    Reference reference = Objects.requireNonNull(play.pick(twoSided));
    Thing holder = play.pick(candidates(play.model, reference.target).toList());
    if (holder == null || !loaded(play, holder, reference) || !takesPart(play.model, holder)) {
      return;
    }
    play.check();
    Thing member = play.pick(play.model.members(holder, reference).stream()
        .map(Thing.class::cast)
        .filter(one -> takesPart(play.model, one))
        .toList());
    if (member != null
        && known(play, member, reference)
        && takePart(play.model, holder, member)
        && isAdmitted(play.model, member, reference, null)
        && play.model.target(member, reference) == holder) {
      play.tell("%s.%s - %s".formatted(holder, reference.collection, member));
      reference.members(holder.real).remove(member.real);
      becomes(play, member, reference, null, false);
    }
  }

  private static boolean isAdmitted(
      Model model, Thing owner, Reference reference, @Nullable Thing target) {
    if (reference == Reference.PARENT) {
      return !isBelow(model, target, owner);
    }
    if (reference.owns()) {
      boolean alone = target == null && InstanceMoves.isFavoriteOfOthers(model, owner);
      boolean unowned = target == null && !owner.isPersistent();
      return !alone && !unowned && canFollow(model, owner, target);
    }
    // The favorite comes along if it is new.
    return target == null
        || !target.isTransient()
        || owner.isTransient()
        || InstanceMoves.canBeAdded(model, target);
  }

  /** What becomes pending by this must have owners of its own. */
  private static boolean canFollow(Model model, Thing owner, @Nullable Thing target) {
    if (target == null) {
      return true;
    }
    Set<Thing> reached = new HashSet<>(model.transientsFrom(owner));
    reached.addAll(model.transientsFrom(target));
    reached.remove(owner);
    return reached.stream().allMatch(InstanceMoves::hasOwner);
  }

  private static boolean isBelow(Model model, @Nullable Thing start, Thing above) {
    Object next = start;
    for (int depth = 0; next != null; depth++) {
      if (next == above || depth > 1_000) {
        return true;
      }
      next = next instanceof Thing thing
          ? model.target(thing, Reference.PARENT)
          : model.inMemory(model.rows.get((Integer) next).reference(Reference.PARENT));
    }
    return false;
  }

  /** The model follows, and so does the session: what is new comes along, or is added. */
  private static void becomes(
      Play play, Thing owner, Reference reference, @Nullable Thing target, boolean inCollection) {
    owner.references.put(reference, target);
    if (target == null) {
      return;
    }
    Thing holder = inCollection ? target : owner;
    Thing given = inCollection ? owner : target;
    if (holder.isHeld() && given.isTransient()) {
      play.model.makePending(play.model.transientsFrom(given));
    } else if (holder.isTransient() && given.isHeld()) {
      play.check(); // the cascade does not go backwards
      InstanceMoves.add(play, holder);
    }
  }

  static void reorder(Play play) {
    List<Reference> lists =
        Reference.ALL.stream().filter(one -> one.collection != null).toList();
    Reference reference = Objects.requireNonNull(play.pick(lists));
    Thing holder = play.pick(candidates(play.model, reference.target).toList());
    if (holder == null || !loaded(play, holder, reference) || !takesPart(play.model, holder)) {
      return;
    }
    List<Object> list = (List<Object>) reference.members(holder.real);
    List<Object> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    play.tell("reverse %s.%s".formatted(holder, reference.collection));
    Collections.reverse(list);
    if (!list.equals(reversed)) {
      throw new Difference(list + " and not " + reversed);
    }
  }

  static void link(Play play) {
    Model model = play.model;
    Thing album = play.pick(candidates(model, Kind.ALBUM).toList());
    Thing tag = play.pick(candidates(model, Kind.TAG).toList());
    boolean fromTag = play.pick(2) == 1;
    if (album == null
        || tag == null
        || !loadedLinks(play, fromTag ? tag : album)
        || !takePart(model, album, tag)) {
      return;
    }
    Thing here = fromTag ? tag : album;
    Thing there = fromTag ? album : tag;
    if (model.partners(here).contains(there)
        || there.isTransient() && here.isHeld() && !InstanceMoves.canBeAdded(model, there)
        || here.isTransient() && there.isHeld() && !InstanceMoves.canBeAdded(model, here)) {
      return;
    }
    play.tell("link %s with %s".formatted(here, there));
    Links.members(here.real).add(there.real);
    model.link(new Pair(album, tag));
    if (here.isHeld() && there.isTransient()) {
      model.makePending(model.transientsFrom(there));
    } else if (here.isTransient() && there.isHeld()) {
      InstanceMoves.add(play, here);
    }
  }

  private static boolean loadedLinks(Play play, Thing thing) {
    if (thing.isPersistent()) {
      ReadingMoves.read(play, thing, () -> Links.members(thing.real).size());
    }
    return !thing.isPersistent() || thing.isLoaded(Links.of(thing.kind).orElseThrow());
  }

  static void unlink(Play play) {
    Model model = play.model;
    Kind kind = play.pick(2) == 0 ? Kind.ALBUM : Kind.TAG;
    Thing here = play.pick(candidates(model, kind).toList());
    if (here == null || !loadedLinks(play, here) || !takesPart(model, here)) {
      return;
    }
    play.check();
    Thing there = play.pick(model.partners(here).stream()
        .map(Thing.class::cast)
        .filter(one -> takesPart(model, one))
        .toList());
    if (there != null) {
      play.tell("unlink %s from %s".formatted(there, here));
      Links.members(here.real).remove(there.real);
      model.unlink(kind == Kind.ALBUM ? new Pair(here, there) : new Pair(there, here));
    }
  }
}
