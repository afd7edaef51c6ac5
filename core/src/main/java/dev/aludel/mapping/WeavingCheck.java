package dev.aludel.mapping;

import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Woven;
import java.lang.reflect.Modifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses a class that the agent has not rewritten, and says why it was not and how to mend it. */
final class WeavingCheck {

  private static final String VERSION = CoreVersion.read();

  private static final String AGENT = "dev.aludel.agent.AludelAgent";

  /** Name, problem, remedy, code. */
  private static final Pattern REPORT =
      Pattern.compile("\\S+ (was not woven: .*?\\.) (.*) \\[(\\S+)]", Pattern.DOTALL);

  private static final String REMEDY = """
      Mend it in one of three ways: start the JVM with -javaagent:aludel-agent.jar; in tests, put aludel-agent on the test \
      class path; or call AludelAgent.attach() as the first line of the program, before the class is loaded.""";

  private WeavingCheck() {}

  /** Whether it was rewritten; what is wrong goes into the report. */
  static boolean check(Class<?> type, Problems problems) {
    if (type.isInterface()
        || Modifier.isAbstract(type.getModifiers())
        || type.isRecord()
        || type.isEnum()) {
      problems.add(
          type,
          "is %s and has no instances to track.".formatted(kind(type)),
          "Map a class; give shared columns to a @Mixin.",
          "not-a-class");
      return false;
    }
    if (!ClassManager.isWoven(type) || !Instrumented.class.isAssignableFrom(type)) {
      report(type, problems);
      return false;
    }
    return isWovenByThisVersion(type, problems);
  }

  /** A superclass may have been woven elsewhere, at the build of a library. */
  private static boolean isWovenByThisVersion(Class<?> type, Problems problems) {
    for (Class<?> level = type; level != null; level = level.getSuperclass()) {
      Woven stamp = level.getDeclaredAnnotation(Woven.class);
      if (stamp != null && !isOwn(stamp)) {
        String subject =
            level == type ? "was" : "has a superclass, %s, that was".formatted(level.getName());
        problems.add(
            type,
            "%s woven by version %s of the agent (protocol %d), but this is aludel-core %s (protocol %d)."
                .formatted(subject, stamp.version(), stamp.protocol(), VERSION, Woven.PROTOCOL),
            "Use one version of aludel-agent and aludel-core, and rebuild what was woven at build time.",
            "other-agent-version");
        return false;
      }
    }
    return true;
  }

  private static boolean isOwn(Woven stamp) {
    return stamp.protocol() == Woven.PROTOCOL && stamp.version().equals(VERSION);
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

  /** What the agent says of the class has a remedy and a code of its own. */
  private static void report(Class<?> type, Problems problems) {
    Matcher said = REPORT.matcher(agentsWord(type));
    if (said.matches()) {
      problems.add(type, said.group(1), said.group(2), said.group(3));
    } else {
      problems.add(
          type, "was not woven: there is no Aludel agent in this JVM.", REMEDY, "no-agent");
    }
  }

  /** The agent is known by name only: it may be missing, and it may stand in another class loader. */
  private static String agentsWord(Class<?> type) {
    try {
      Class<?> agent = Class.forName(AGENT, true, ClassLoader.getSystemClassLoader());
      return String.valueOf(agent.getMethod("explain", Class.class).invoke(null, type));
    } catch (ReflectiveOperationException | LinkageError e) {
      return "";
    }
  }
}
