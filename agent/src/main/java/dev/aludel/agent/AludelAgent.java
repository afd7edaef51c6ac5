package dev.aludel.agent;

import dev.aludel.agent.plan.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/**
 * The ways in: {@code -javaagent:aludel-agent.jar[=options]}, or {@link #attach()} as the first line of a program. The
 * core finds this class by name on the system class loader and asks it to {@link #explain}.
 */
public final class AludelAgent {

  private static @Nullable Installation installation;
  private static @Nullable Throwable attachmentFailure;

  private AludelAgent() {}

  /** Called by the JVM for {@code -javaagent}. */
  public static void premain(@Nullable String options, Instrumentation jvm) {
    install(options, jvm);
  }

  /** Called by the JVM when the agent is loaded into a running one. */
  public static void agentmain(@Nullable String options, Instrumentation jvm) {
    install(options, jvm);
  }

  /**
   * Attaches the agent to this very JVM, with the options in the system property {@code aludel.agent.options}. Mapped
   * classes loaded before stay as they are, and a method that is running goes on with the code it had. Does nothing if
   * the agent is there already.
   *
   * @throws IllegalStateException if the JVM does not allow it; with the option {@code failOnError}, also if a mapped
   *     class is loaded already
   * @throws IllegalArgumentException if an option is wrong
   */
  public static synchronized void attach() {
    if (installation != null) {
      OtherVersions.report(installation.log());
      return;
    }
    install(null, attachedJvm());
  }

  /** Whether classes loaded from now on are woven. */
  public static synchronized boolean isInstalled() {
    return installation != null;
  }

  /** Why this class is not woven, and what to do about it, as a plain text; or that it is woven. */
  public static synchronized String explain(Class<?> type) {
    Refusal refusal = refusal(type);
    return refusal == null ? type.getName() + " is woven." : refusal.report(type.getName());
  }

  /** The version of this agent, such as {@code 0.1.0}. */
  public static String version() {
    try (InputStream version = AludelAgent.class.getResourceAsStream("version.txt")) {
      return version == null
          ? "unknown"
          : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the agent's version from its jar.", e);
    }
  }

  private static Instrumentation attachedJvm() {
    try {
      return ByteBuddyAgent.install();
    } catch (IllegalStateException e) {
      attachmentFailure = e;
      throw new IllegalStateException(Refusal.attachment(e), e);
    }
  }

  private static @Nullable Refusal refusal(Class<?> type) {
    if (installation != null) {
      return installation.refusal(type);
    }
    if (Annotations.markWoven(type)) {
      return null;
    }
    return attachmentFailure == null ? Refusal.noAgent() : Refusal.notAttached(attachmentFailure);
  }

  private static synchronized void install(@Nullable String options, Instrumentation jvm) {
    if (installation == null) {
      installation = Installation.start(AgentOptions.given(options), jvm);
    } else {
      OtherVersions.report(installation.log());
    }
  }
}
