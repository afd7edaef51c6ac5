package dev.aludel.agent.detect;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.RawCall.Arguments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of the JDK by which fields are read and written without any field instruction. */
public final class RawCalls {

  private static final String FIELD = "java/lang/reflect/Field";
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
  private static final String UPDATER = "java/util/concurrent/atomic/Atomic%FieldUpdater";
  private static final String UNSAFE = "sun/misc/Unsafe";
  private static final String INTERNAL_UNSAFE = "jdk/internal/misc/Unsafe";

  /** The classes that have such methods. */
  static final String[] OWNERS = {
    FIELD,
    LOOKUP,
    updater("Integer"),
    updater("Long"),
    updater("Reference"),
    UNSAFE,
    INTERNAL_UNSAFE
  };

  /**
   * One of these is among the constants of every class that calls such a method. Most classes with lambdas mention the
   * class {@code Lookup}, but few its methods.
   */
  static final List<String> SIGNS = List.of(
      FIELD,
      "findSetter",
      "findGetter",
      "findVarHandle",
      "unreflectSetter",
      "unreflectGetter",
      "unreflectVarHandle",
      "newUpdater",
      "objectFieldOffset");

  private static final Map<String, Map<String, RawCall>> CALLS = new HashMap<>();

  static {
    ofFields();
    ofLookups();
    ofUpdaters();
    ofUnsafe();
  }

  private RawCalls() {}

  /** What is done about a call of this method; null for any other method. */
  public static @Nullable RawCall find(String owner, String name, String descriptor) {
    Map<String, RawCall> ofOwner = CALLS.get(owner);
    return ofOwner == null ? null : ofOwner.get(name + descriptor);
  }

  private static void ofFields() {
    String[] primitives = {
      "Boolean", "Z", "Byte", "B", "Char", "C", "Short", "S", "Int", "I", "Long", "J", "Float", "F",
      "Double", "D"
    };
    ofField("", "Ljava/lang/Object;", Arguments.THREE_ANSWERING_LAST);
    for (int i = 0; i < primitives.length; i += 2) {
      String type = primitives[i + 1];
      boolean wide = type.equals("J") || type.equals("D");
      ofField(
          primitives[i],
          type,
          wide ? Arguments.THREE_ANSWERING_WIDE_LAST : Arguments.THREE_ANSWERING_LAST);
    }
  }

  private static void ofField(String suffix, String type, Arguments writing) {
    put(
        FIELD,
        "set" + suffix + "(Ljava/lang/Object;" + type + ")V",
        new RawCall(writing, RuntimeContract.WRITING, RuntimeContract.writingType(type)));
    put(
        FIELD,
        "get" + suffix + "(Ljava/lang/Object;)" + type,
        new RawCall(Arguments.LAST_TWO, RuntimeContract.READING, RuntimeContract.READING_TYPE));
  }

  private static void ofLookups() {
    String[] made = {"Setter", "MethodHandle", "Getter", "MethodHandle", "VarHandle", "VarHandle"};
    for (int i = 0; i < made.length; i += 2) {
      String handle = "Ljava/lang/invoke/" + made[i + 1] + ";";
      String byName = "Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)" + handle;
      String byField = "L" + FIELD + ";)" + handle;
      ofLookup("find" + made[i], byName);
      ofLookup("unreflect" + made[i], byField);
    }
  }

  private static void ofLookup(String name, String descriptor) {
    String hookType = "(L" + LOOKUP + ";" + descriptor;
    put(LOOKUP, name + "(" + descriptor, new RawCall(Arguments.ALL, name, hookType));
  }

  private static void ofUpdaters() {
    String byName = "(Ljava/lang/Class;Ljava/lang/String;)";
    String byTypeAndName = "(Ljava/lang/Class;Ljava/lang/Class;Ljava/lang/String;)";
    RawCall ofNumber = new RawCall(Arguments.LAST_TWO, RuntimeContract.UPDATING, byName + "V");
    RawCall ofReference = new RawCall(
        Arguments.THREE_ANSWERING_FIRST,
        RuntimeContract.UPDATING,
        byTypeAndName + "Ljava/lang/Class;");
    put(updater("Integer"), "newUpdater" + byName + "L" + updater("Integer") + ";", ofNumber);
    put(updater("Long"), "newUpdater" + byName + "L" + updater("Long") + ";", ofNumber);
    put(
        updater("Reference"),
        "newUpdater" + byTypeAndName + "L" + updater("Reference") + ";",
        ofReference);
  }

  private static void ofUnsafe() {
    String byField = "(L" + FIELD + ";)";
    String byName = "(Ljava/lang/Class;Ljava/lang/String;)";
    RawCall ofField = new RawCall(Arguments.LAST, RuntimeContract.LOCATING, byField + "V");
    RawCall ofName = new RawCall(Arguments.LAST_TWO, RuntimeContract.LOCATING, byName + "V");
    put(UNSAFE, "objectFieldOffset" + byField + "J", ofField);
    put(INTERNAL_UNSAFE, "objectFieldOffset" + byField + "J", ofField);
    put(INTERNAL_UNSAFE, "objectFieldOffset" + byName + "J", ofName);
  }

  private static void put(String owner, String method, RawCall call) {
    Map<String, RawCall> ofOwner = CALLS.get(owner);
    if (ofOwner == null) {
      ofOwner = new HashMap<>();
      CALLS.put(owner, ofOwner);
    }
    ofOwner.put(method, call);
  }

  private static String updater(String of) {
    return UPDATER.replace("%", of);
  }
}
