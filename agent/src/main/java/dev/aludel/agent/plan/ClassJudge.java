package dev.aludel.agent.plan;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ClassFileVersion;
import dev.aludel.agent.detect.ConstructorDescription;
import dev.aludel.agent.detect.EarlyStores;
import dev.aludel.agent.detect.FieldDescription;
import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.detect.MappedListing;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.detect.Stamp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Decides on one class from its description and its ancestors. */
final class ClassJudge {

  private final Ancestors ancestors;
  private final MappedListing listing;
  private final Scope scope;
  private final ConstructorChoice constructors;
  private final String version;

  ClassJudge(Ancestors ancestors, MappedListing listing, Scope scope, String version) {
    this.ancestors = ancestors;
    this.listing = listing;
    this.scope = scope;
    this.constructors = new ConstructorChoice(ancestors);
    this.version = version;
  }

  Decision decide(ClassDescription type) {
    if (!isMapped(type)) {
      return LeaveAlone.INSTANCE;
    }
    Refusal ownFault = ownFault(type);
    if (ownFault != null) {
      return new Refuse(ownFault);
    }
    Decision above = ancestors.nearestMapped(type);
    if (above instanceof Refuse) {
      return above;
    }
    MappedClass mapped = mapped(type, above);
    boolean done = type.stamp() != null;
    Refusal fault = done ? null : faultOfMembers(type, mapped);
    return fault == null ? new Weave(mapped, done) : new Refuse(fault);
  }

  /** Why the class cannot be given what weaving adds; null if it can. */
  private @Nullable Refusal faultOfMembers(ClassDescription type, MappedClass mapped) {
    if (hidesSerialVersion(type)) {
      return Refusal.ignoredSerialVersion();
    }
    Refusal early = faultOfEarlyStores(type, mapped);
    if (early != null) {
      return early;
    }
    Refusal unmakeable = faultOfConstructors(type, mapped);
    return unmakeable == null ? Capacity.faultOf(type, mapped) : unmakeable;
  }

  private static @Nullable Refusal faultOfEarlyStores(ClassDescription type, MappedClass mapped) {
    for (ConstructorDescription constructor : type.constructors()) {
      EarlyStores stores = constructor.earlyStores();
      for (FieldReference field : stores.fields()) {
        if (stores.target() == EarlyStores.Target.BOTH
            && mapped.field(field.name(), field.descriptor()) != null) {
          return Refusal.earlyStore(field.name());
        }
      }
    }
    return null;
  }

  private @Nullable Refusal faultOfConstructors(ClassDescription type, MappedClass mapped) {
    if (ancestors.loadingCall(type) == null) {
      return Refusal.noConstructor(String.valueOf(type.superName()));
    }
    if (type.isAbstract() || constructors.choose(type, mapped) != null) {
      return null;
    }
    FieldReference unset = Objects.requireNonNull(constructors.unset(type, mapped));
    return Refusal.unset(unset.name());
  }

  /** Whether the class has its default version, and no room for a field that keeps it. */
  private boolean hidesSerialVersion(ClassDescription type) {
    return SerialVersion.isOccupied(type)
        && !SerialVersion.isDeclared(type)
        && ancestors.areSerializable(type);
  }

  private boolean isMapped(ClassDescription type) {
    return type.stamp() != null || Marks.classIsMarked(type) || listing.contains(type.name());
  }

  private static MappedClass mapped(ClassDescription type, Decision above) {
    MappedClass superMapped = above instanceof Weave weave ? weave.mapped() : null;
    int firstSlot = superMapped == null ? 0 : superMapped.slotCount();
    return new MappedClass(
        type.name(), superMapped, new FieldSelection(type).attributes(firstSlot));
  }

  private @Nullable Refusal ownFault(ClassDescription type) {
    Stamp stamp = type.stamp();
    if (stamp != null) {
      return isOwn(stamp) ? null : Refusal.otherVersion(stamp, version);
    }
    if (scope.excludes(type.name())) {
      return Refusal.excluded();
    }
    if (type.version() > ClassFileVersion.NEWEST) {
      return Refusal.tooNew(type.version(), version);
    }
    return type.version() < ClassFileVersion.OLDEST
        ? Refusal.tooOld(type.version())
        : faultOfKind(type);
  }

  private boolean isOwn(Stamp stamp) {
    return stamp.protocol() == RuntimeContract.PROTOCOL && stamp.version().equals(version);
  }

  private static @Nullable Refusal faultOfKind(ClassDescription type) {
    if (type.is(Opcodes.ACC_INTERFACE)) {
      return Refusal.kind("an interface");
    }
    if (type.is(Opcodes.ACC_ENUM)) {
      return Refusal.kind("an enum");
    }
    if ("java/lang/Record".equals(type.superName())) {
      return Refusal.kind("a record");
    }
    return type.inner() ? Refusal.inner() : faultOfFields(type);
  }

  private static @Nullable Refusal faultOfFields(ClassDescription type) {
    FieldSelection selection = new FieldSelection(type);
    for (FieldDescription field : type.fields()) {
      if (field.isInlined() && selection.isAttribute(field)) {
        return Refusal.inlined(field.name());
      }
    }
    return null;
  }
}
