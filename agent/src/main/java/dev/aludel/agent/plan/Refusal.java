package dev.aludel.agent.plan;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.ClassFileVersion;
import dev.aludel.agent.detect.Stamp;

/**
 * Why a mapped class is not woven, as the end of a sentence that starts with its name, and what to do about it.
 *
 * @param reason such as {@code it is a record, and a record's fields cannot change}
 * @param repair a sentence, or several
 * @param code stable, for looking it up
 */
public record Refusal(String reason, String repair, String code) {

  private static final String REPAIR =
      "Start the JVM with -javaagent:aludel-agent.jar, call AludelAgent.attach() as the first line of the program,"
          + " or weave at build time.";

  static Refusal kind(String kind) {
    return new Refusal(
        "it is " + kind + ", and only a plain class can be mapped",
        "Make it a class, or take the mapping away.",
        "mapped-" + kind.substring(kind.lastIndexOf(' ') + 1));
  }

  static Refusal inner() {
    return new Refusal(
        "it is an inner class, which cannot be made without the instance around it",
        "Declare it static, or move it into a file of its own.",
        "mapped-inner-class");
  }

  static Refusal inlined(String field) {
    return new Refusal(
        "its final field \"" + field
            + "\" has a constant value, which the compiler has copied to where it is read",
        "Assign it in the constructor, or take its mapping away.",
        "mapped-constant");
  }

  static Refusal otherVersion(Stamp found, String version) {
    return new Refusal(
        "it was woven before, by version " + found.version() + " of the agent (protocol "
            + found.protocol() + "), and this is version " + version + " (protocol "
            + RuntimeContract.PROTOCOL + ")",
        "Weave and run it with one version of Aludel: rebuild the class.",
        "woven-by-other-version");
  }

  static Refusal tooNew(int classFileVersion, String version) {
    return new Refusal(
        "its class file is of version " + classFileVersion + ", and version " + version
            + " of the agent knows those up to " + ClassFileVersion.NEWEST,
        "Take a newer Aludel, or compile the class for an older release of Java.",
        "too-new-class-file");
  }

  static Refusal tooOld(int classFileVersion) {
    return new Refusal(
        "its class file is of version " + classFileVersion
            + ", from before Java 5, and can carry no annotation",
        "Compile it for a newer release of Java.",
        "too-old-class-file");
  }

  static Refusal full() {
    return new Refusal(
        "its class file has no room for accessors: the JVM allows 65535 constants, fields and methods each",
        "Split the class.",
        "full-class-file");
  }

  static Refusal ignoredSerialVersion() {
    return new Refusal(
        "serialization ignores its field \"serialVersionUID\", and takes a version by default that weaving would change",
        "Declare the field static, final and long.",
        "ignored-serial-version");
  }

  static Refusal tooManyAttributes(int attributes) {
    return new Refusal(
        "it has " + attributes
            + " attributes; a class can declare 4000 and have 32767 with inherited ones",
        "Split the class.",
        "too-many-attributes");
  }

  /** The class is not mapped, but it uses fields of a class that is, and its code cannot be rewritten. */
  static Refusal user(String mapped, Refusal because) {
    return new Refusal(
        "it reads or writes attributes of " + binary(mapped) + ", but " + because.reason()
            + "; so it bypasses them",
        because.repair(),
        because.code());
  }

  static Refusal superclass(String superName, Refusal because) {
    return new Refusal(
        "its superclass " + binary(superName) + " is not: " + because.reason(),
        because.repair(),
        because.code());
  }

  static Refusal unreadable(String superName) {
    return new Refusal(
        "the class file of its superclass " + binary(superName)
            + " is no resource of its class loader",
        "Let the class loader answer getResource for its classes, or weave them at build time with the superclass"
            + " on the class path.",
        "unreadable-superclass");
  }

  static Refusal noConstructor(String superName) {
    return new Refusal(
        "its superclass " + binary(superName)
            + " has no constructor without parameters that it can call",
        "Give one to " + binary(superName) + " or to the class itself, or map " + binary(superName)
            + " by @Mixin.",
        "no-loading-constructor");
  }

  static Refusal earlyStore(String field) {
    return new Refusal(
        "a constructor of it writes the field \"" + field
            + "\", of its own instance and of others, before super() or this() has returned, and which write is"
            + " which cannot be told",
        "Write those of other instances afterwards.",
        "early-write");
  }

  static Refusal unset(String field) {
    return new Refusal(
        "loading could make no whole instance of it: its constructors set the field \"" + field
            + "\", which no column holds, and each has a parameter that is no mapped column",
        "Declare a constructor without parameters (a private one will do), or one whose parameters are all"
            + " mapped columns.",
        "no-loading-constructor");
  }

  /** The options of the agent leave the class out. */
  public static Refusal excluded() {
    return new Refusal(
        "the agent's options include or exclude leave it out",
        "Change these options.",
        "excluded-from-weaving");
  }

  /** Nothing can be added to a class that the JVM has already. */
  public static Refusal loadedBefore() {
    return new Refusal(
        "it was loaded before the agent was attached", REPAIR, "loaded-before-agent");
  }

  /** The class file is to run as it is, and is not woven. */
  public static Refusal notBuilt() {
    return new Refusal(
        "the build has not woven it",
        "Run java -jar aludel-agent.jar on its directory, or the goal aludel:weave of the Maven plugin.",
        "not-woven-at-build-time");
  }

  /** Its woven form could not be linked: what it calls is not there for it. */
  public static Refusal runtimeOutOfSight(String loader) {
    return new Refusal(
        "its class loader " + loader
            + " does not see the package dev.aludel.instrument, which woven classes call",
        "Put aludel-core where this loader finds it, or let it pass that package on (OSGi: Import-Package"
            + " dev.aludel.instrument).",
        "runtime-out-of-sight");
  }

  /** The JVM has not shown the class to the agent. */
  public static Refusal unseen() {
    return new Refusal(
        "the JVM loaded it without showing it to the agent, as it does with what a class loader loads while it is"
            + " being asked for a class file",
        "Let the class loader load no classes of the program in getResource, or weave at build time.",
        "loaded-unseen");
  }

  /** The JVM shows it to no agent, early or late. */
  public static Refusal hidden() {
    return new Refusal(
        "it is a hidden class, and the JVM shows those to no agent",
        "Define it by its class loader, or by Lookup.defineClass in place of defineHiddenClass.",
        "hidden-class");
  }

  /** Weaving the class ended in an exception. */
  public static Refusal failed(Throwable cause) {
    return new Refusal(
        "weaving it failed with " + cause,
        "Report this with the class file; until then, leave the class out with the agent's option exclude.",
        "weaving-failed");
  }

  /** Nothing makes the class a mapped one. */
  public static Refusal notMapped() {
    return new Refusal(
        "it carries neither @Mapped nor @Mixin, and no META-INF/aludel/mapped-classes names it",
        "Annotate it, or name it in such a file or in the agent's option mapped.",
        "not-mapped");
  }

  /** Classes of the JDK and of well-known libraries are never looked at. */
  public static Refusal library() {
    return new Refusal(
        "it is in a package of the JDK or of a library that the agent never looks at",
        "Map a class of your own.",
        "library-class");
  }

  /** There is no agent at all. */
  public static Refusal noAgent() {
    return new Refusal("the Aludel agent is not installed in this JVM", REPAIR, "no-agent");
  }

  /** The agent tried to attach itself and could not. */
  public static Refusal notAttached(Throwable cause) {
    return new Refusal(
        "the Aludel agent could not attach itself to this JVM (" + cause.getMessage() + ")",
        REPAIR,
        "no-agent");
  }

  /** The same, told where it happens. */
  public static String attachment(Throwable cause) {
    return "The Aludel agent could not attach itself to this JVM (" + cause.getMessage() + ")."
        + " Start the JVM with -javaagent:aludel-agent.jar, which needs no attaching, or allow it: without"
        + " -XX:+DisableAttachMechanism, and with -XX:+EnableDynamicAgentLoading. [attachment-refused]";
  }

  /** The whole report on the class with this binary name. */
  public String report(String className) {
    return className + " was not woven: " + reason + ". " + repair + " [" + code + "]";
  }

  private static String binary(String internalName) {
    return internalName.replace('/', '.');
  }
}
