package dev.aludel.mapping;

import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Woven;
import java.lang.reflect.Modifier;

/** Refuses a class that the agent has not rewritten, and says why it was not and how to mend it. */
final class WeavingCheck {

  private static final String AGENT = "dev.aludel.agent.AludelAgent";

  private static final String REMEDY = """
      Mend it in one of three ways: start the JVM with -javaagent:aludel-agent.jar; in tests, put aludel-agent on the test \
      class path; or call AludelAgent.attach() as the first line of the program, before the class is loaded.""";

  private WeavingCheck() {}

  static void check(Class<?> type, Problems problems) {
    if (type.isInterface()
        || Modifier.isAbstract(type.getModifiers())
        || type.isRecord()
        || type.isEnum()) {
      problems.add(
          type,
          "is %s and has no instances to track.".formatted(kind(type)),
          "Map a class; give shared columns to a @Mixin.",
          "not-a-class");
      return;
    }
    if (!ClassManager.isWoven(type) || !Instrumented.class.isAssignableFrom(type)) {
      problems.add(type, "was not instrumented: " + reason(type), REMEDY, "not-instrumented");
      return;
    }
    int protocol = type.getAnnotation(Woven.class).protocol();
    if (protocol != Woven.PROTOCOL) {
      problems.add(
          type,
          "was instrumented by an agent of protocol %d, but this is aludel-core of protocol %d."
              .formatted(protocol, Woven.PROTOCOL),
          "Use aludel-agent and aludel-core of the same version.",
          "other-agent-version");
    }
  }

  private static String kind(Class<?> type) {
    if (type.isRecord()) {
      return "a record";
    }
    if (type.isEnum()) {
      return "an enum";
    }
    return type.isInterface() ? "an interface" : "abstract";
  }

  /** The agent is known by name only: it may be missing, and it may stand in another class loader. */
  private static String reason(Class<?> type) {
    try {
      Class<?> agent = Class.forName(AGENT, true, ClassLoader.getSystemClassLoader());
      return String.valueOf(agent.getMethod("explain", Class.class).invoke(null, type));
    } catch (ReflectiveOperationException | LinkageError e) {
      return "there is no agent in this JVM.";
    }
  }
}
