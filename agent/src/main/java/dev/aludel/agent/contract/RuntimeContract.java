package dev.aludel.agent.contract;

/** What woven classes call and carry: internal names, descriptors and member names of {@code dev.aludel.instrument}. */
public final class RuntimeContract {

  /** Raised whenever woven code and runtime would no longer understand each other. */
  public static final int PROTOCOL = 1;

  public static final String PACKAGE = "dev/aludel/instrument/";
  public static final String INSTRUMENTED = PACKAGE + "Instrumented";
  public static final String INSTANCE_STATE = PACKAGE + "InstanceState";
  public static final String ACCESS = PACKAGE + "Access";
  public static final String RAW_ACCESS = PACKAGE + "RawAccess";
  public static final String LOADING = PACKAGE + "Loading";
  public static final String WOVEN = "L" + PACKAGE + "Woven;";

  /** Every member that the agent adds starts so. */
  public static final String PREFIX = "$aludel_";

  public static final String STATE = PREFIX + "state";
  public static final String STATE_TYPE = "L" + INSTANCE_STATE + ";";
  public static final String FLAGS = PREFIX + "flags";
  public static final String FLAGS_TYPE = "I";

  public static final String GET = PREFIX + "get";
  public static final String GET_TYPE = "(I)Ljava/lang/Object;";
  public static final String SET = PREFIX + "set";
  public static final String SET_TYPE = "(ILjava/lang/Object;)V";
  public static final String NEW = PREFIX + "new";
  public static final String NEW_TYPE = "([Ljava/lang/Object;)L" + INSTRUMENTED + ";";
  public static final String LOADING_CONSTRUCTOR_TYPE = "(L" + LOADING + ";)V";

  /** Methods of {@code Loading}: what a constructor's parameter gets out of a row's values. */
  public static final String VALUE = "value";

  public static final String VALUE_TYPE = "([Ljava/lang/Object;I)Ljava/lang/Object;";
  public static final String PRIMITIVE_VALUE = "Value";
  public static final String ABSENT_BIT = "absentBit";
  public static final String ABSENT_BIT_TYPE = "([Ljava/lang/Object;II)I";

  public static final String READ = "read";
  public static final String READ_TYPE = "(L" + INSTRUMENTED + ";I)V";
  public static final String WRITE = "write";
  public static final String RELATE = "relate";
  public static final String RELATE_TYPE = writeType("Ljava/lang/Object;");

  /** Before {@code Field.set}: answers the value to store, of the type that is given. */
  public static final String WRITING = "writing";

  /** Before {@code Field.get}. */
  public static final String READING = "reading";

  public static final String READING_TYPE = "(Ljava/lang/reflect/Field;Ljava/lang/Object;)V";

  /** Before a field updater is made: refuses one of an attribute. */
  public static final String UPDATING = "updating";

  /** Before the address of a field is told: refuses that of an attribute. */
  public static final String LOCATING = "locating";

  /** After {@code Object.clone} in a mapped class. */
  public static final String CLONED = "cloned";

  public static final String CLONED_TYPE =
      "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

  private RuntimeContract() {}

  /** The descriptor of the {@code RawAccess.writing} that takes a value of this type. */
  public static String writingType(String valueType) {
    return "(" + valueType + "Ljava/lang/reflect/Field;Ljava/lang/Object;)" + valueType;
  }

  /** The descriptor of the {@code Loading.intValue} that answers, or of its like for another primitive type. */
  public static String primitiveValueType(String valueType) {
    return "([Ljava/lang/Object;I)" + valueType;
  }

  /** The bit of the flags by which a read of that slot must ask the runtime first. */
  public static int readFlag(int slot) {
    return 1 << slot % 16;
  }

  /** The bit of the flags by which a write of that slot must be recorded. */
  public static int writeFlag(int slot) {
    return 1 << 16 + slot % 16;
  }

  /** The descriptor of the {@code Access.write} that takes a value of this type. */
  public static String writeType(String valueType) {
    return "(L" + INSTRUMENTED + ";I" + valueType + ")" + valueType;
  }
}
