package dev.aludel.agent.contract;

/** What woven classes call and carry: internal names, descriptors and member names of {@code dev.aludel.instrument}. */
public final class RuntimeContract {

  /** Raised whenever woven code and runtime would no longer understand each other. */
  public static final int PROTOCOL = 1;

  public static final String PACKAGE = "dev/aludel/instrument/";
  public static final String INSTRUMENTED = PACKAGE + "Instrumented";
  public static final String INSTANCE_STATE = PACKAGE + "InstanceState";
  public static final String ACCESS = PACKAGE + "Access";
  public static final String LOADING = PACKAGE + "Loading";
  public static final String WOVEN = "L" + PACKAGE + "Woven;";

  /** Every member that the agent adds starts so. */
  public static final String PREFIX = "$aludel_";

  public static final String STATE = PREFIX + "state";
  public static final String STATE_TYPE = "L" + INSTANCE_STATE + ";";
  public static final String FLAGS = PREFIX + "flags";
  public static final String FLAGS_TYPE = "B";

  public static final String GET = PREFIX + "get";
  public static final String GET_TYPE = "(I)Ljava/lang/Object;";
  public static final String SET = PREFIX + "set";
  public static final String SET_TYPE = "(ILjava/lang/Object;)V";
  public static final String NEW = PREFIX + "new";
  public static final String NEW_TYPE = "([Ljava/lang/Object;)L" + INSTRUMENTED + ";";
  public static final String LOADING_CONSTRUCTOR_TYPE = "(L" + LOADING + ";)V";

  /** Bit of the flags: a read must ask the runtime first. */
  public static final int READ_FLAG = 1;

  /** Bit of the flags: a write must be recorded. */
  public static final int WRITE_FLAG = 2;

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

  private RuntimeContract() {}

  /** The descriptor of the {@code Loading.intValue} that answers, or of its like for another primitive type. */
  public static String primitiveValueType(String valueType) {
    return "([Ljava/lang/Object;I)" + valueType;
  }

  /** The descriptor of the {@code Access.write} that takes a value of this type. */
  public static String writeType(String valueType) {
    return "(L" + INSTRUMENTED + ";I" + valueType + ")" + valueType;
  }
}
