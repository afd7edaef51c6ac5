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
  public static final String FLAGS_TYPE = "I";

  public static final String GET = PREFIX + "get";
  public static final String GET_TYPE = "(I)Ljava/lang/Object;";
  public static final String SET = PREFIX + "set";
  public static final String SET_TYPE = "(ILjava/lang/Object;)V";
  public static final String NEW = PREFIX + "new";
  public static final String NEW_TYPE = "()L" + INSTRUMENTED + ";";
  public static final String LOADING_CONSTRUCTOR_TYPE = "(L" + LOADING + ";)V";

  public static final String READ = "read";
  public static final String READ_TYPE = "(L" + INSTRUMENTED + ";I)V";
  public static final String WRITE = "write";
  public static final String RELATE = "relate";
  public static final String RELATE_TYPE = writeType("Ljava/lang/Object;");

  private RuntimeContract() {}

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
