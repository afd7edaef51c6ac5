package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ClassFileVersion;
import dev.aludel.agent.detect.ClassFiles;
import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.ConstructorDescription;
import dev.aludel.agent.detect.EarlyStores;
import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.detect.MappedListing;
import dev.aludel.agent.detect.RawMentions;
import dev.aludel.agent.detect.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans what to do to the classes of one loader. Reads class files, loads no class. Safe for several threads. */
public final class ClassPlanner {

  private final ClassCatalog catalog;
  private final Decisions decisions;
  private final Ancestors ancestors;
  private final ConstructorChoice constructors;
  private final FieldResolver fields;
  private final ForeignOwners owners;
  private final RawWays rawWays;
  private final Scope scope;
  private final String version;

  /**
   * @param version of this agent: woven classes are stamped with it, and those that carry another one are refused
   */
  public ClassPlanner(
      ClassFiles files, MappedListing listing, Scope scope, Refusals refusals, String version) {
    this.catalog = new ClassCatalog(files);
    this.decisions = new Decisions(catalog, listing, scope, refusals, version);
    this.ancestors = new Ancestors(catalog, decisions);
    this.constructors = new ConstructorChoice(ancestors);
    this.fields = new FieldResolver(catalog, decisions, scope);
    this.rawWays = new RawWays(catalog, decisions);
    this.owners = new ForeignOwners(catalog, decisions, scope);
    this.scope = scope;
    this.version = version;
  }

  /** What becomes of the class with this internal name, by its class file. */
  public Decision decide(String internalName) {
    return decisions.of(internalName);
  }

  /** Whether a class file of that name is to be had. */
  public boolean finds(String internalName) {
    return catalog.outline(internalName) != null;
  }

  /**
   * Whether users of the class were planned for when its class file was not to be had, so that they do not know its
   * attributes. So it goes with class loaders that do not answer {@code getResource} for their classes.
   */
  public boolean cameTooLate(String internalName) {
    return fields.hasMissed(internalName);
  }

  /** Binary names of classes whose fields are used and of which there is no class file, sorted. */
  public List<String> notFound() {
    return fields.missed();
  }

  /** Plans for a class that is being defined. */
  public ClassPlan define(byte[] classFile) {
    ClassScan scan = ClassScan.of(classFile);
    Decision decision = decisions.define(scan, classFile);
    if (!(decision instanceof LeaveAlone)) {
      owners.forget();
    }
    return plan(scan, decision, rawWays.define(scan, decision), classFile);
  }

  /**
   * Plans for a class that is loaded already, of which the code alone may still change. What was added to it must be
   * added again, unless the class file has it; a debugger's comes from the compiler and has not.
   *
   * @param woven whether the loaded class was woven, by whomever and whenever
   */
  public ClassPlan redefine(byte[] classFile, boolean woven) {
    ClassScan scan = ClassScan.of(classFile);
    Decision decision = decisions.of(scan.name());
    RawMentions raw = rawWays.redefine(scan, decision);
    return plan(scan, again(decision, woven, scan, classFile), raw, classFile);
  }

  private static Decision again(
      Decision decision, boolean woven, ClassScan scan, byte[] classFile) {
    if (!(decision instanceof Weave weave)) {
      return decision;
    }
    if (!woven) {
      return new Refuse(Refusal.loadedBefore());
    }
    boolean done = scan.mentionsContract() && ClassDescription.of(classFile).stamp() != null;
    return new Weave(weave.mapped(), done);
  }

  private ClassPlan plan(ClassScan scan, Decision decision, RawMentions raw, byte[] classFile) {
    if (scope.excludes(scan.name())) {
      return new ClassPlan(scan.name(), decision, null, RawMentions.NONE, Map.of());
    }
    Members members =
        decision instanceof Weave weave && !weave.done() ? members(weave, classFile) : null;
    boolean known = ClassFileVersion.of(classFile) <= ClassFileVersion.NEWEST;
    RawMentions rewritable = known ? raw : RawMentions.NONE;
    Map<FieldReference, MappedField> accesses = accesses(scan, decision);
    Refusal fault = members == null ? faultOfUser(classFile, accesses) : null;
    if (fault == null) {
      return new ClassPlan(scan.name(), decision, members, rewritable, accesses);
    }
    Decision told = decision instanceof LeaveAlone ? new Refuse(fault) : decision;
    return new ClassPlan(scan.name(), told, null, RawMentions.NONE, Map.of());
  }

  /** Why the code of a class that is not mapped itself cannot be rewritten; null if it can, or need not be. */
  private @Nullable Refusal faultOfUser(
      byte[] classFile, Map<FieldReference, MappedField> accesses) {
    if (accesses.isEmpty()) {
      return null;
    }
    String mapped = accesses.values().iterator().next().owner();
    int classFileVersion = ClassFileVersion.of(classFile);
    if (classFileVersion > ClassFileVersion.NEWEST) {
      return Refusal.user(mapped, Refusal.tooNew(classFileVersion, version));
    }
    int constants = (classFile[8] & 0xFF) << 8 | classFile[9] & 0xFF;
    return Capacity.hasConstants(constants, accesses.size())
        ? null
        : Refusal.user(mapped, Refusal.full());
  }

  private Map<FieldReference, MappedField> accesses(ClassScan scan, Decision decision) {
    return decision instanceof Weave
        ? attributes(scan.fieldReferences(), scan.name(), scan.name())
        : foreignAccesses(scan);
  }

  private Map<FieldReference, MappedField> foreignAccesses(ClassScan scan) {
    List<FieldReference> references = scan.foreignReferences(owners.of(scan));
    return attributes(references, scan.name(), scan.superName());
  }

  /**
   * @param from where to look for the fields that are named by way of the class itself
   */
  private Map<FieldReference, MappedField> attributes(
      List<FieldReference> references, String self, @Nullable String from) {
    if (references.isEmpty()) {
      return Map.of();
    }
    Map<FieldReference, MappedField> accesses = new HashMap<>();
    for (FieldReference reference : references) {
      String owner = reference.owner();
      MappedField field = fields.attribute(reference, owner.equals(self) ? from : owner);
      if (field != null) {
        accesses.put(reference, field);
      }
    }
    return accesses;
  }

  private Members members(Weave weave, byte[] classFile) {
    ClassDescription type = ClassDescription.of(classFile);
    return new Members(
        weave.mapped(),
        Objects.requireNonNull(ancestors.loadingCall(type), "decided to weave without one"),
        storingElsewhere(type),
        type.isAbstract() ? null : constructors.choose(type, weave.mapped()),
        serialVersion(type, classFile),
        version);
  }

  private static Set<String> storingElsewhere(ClassDescription type) {
    Set<String> descriptors = new HashSet<>();
    for (ConstructorDescription constructor : type.constructors()) {
      if (constructor.earlyStores().target() == EarlyStores.Target.OTHERS) {
        descriptors.add(constructor.descriptor());
      }
    }
    return descriptors;
  }

  private OptionalLong serialVersion(ClassDescription type, byte[] classFile) {
    return SerialVersion.isDeclared(type) || !ancestors.areSerializable(type)
        ? OptionalLong.empty()
        : OptionalLong.of(SerialVersion.byDefault(classFile));
  }
}
