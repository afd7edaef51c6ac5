package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.plan.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureRegistryTest {

  private static final Refusal REFUSAL = Refusal.loadedBefore();

  private final List<String> log = new ArrayList<>();
  private final FailureRegistry failures =
      new FailureRegistry(new AgentLog(LogLevel.ERROR, log::add));
  private final ClassLoader parent = new MemoryLoader(Map.of());
  private final ClassLoader child = new ClassLoader(parent) {};

  @Test
  void logsAFailureOnce() {
    failures.refused(parent, "shop/User", REFUSAL);
    failures.refused(parent, "shop/User", REFUSAL);

    assertThat(log)
        .containsExactly(
            "[aludel] shop.User was not woven: it was loaded before the agent was attached. Start the JVM with"
                + " -javaagent:aludel-agent.jar, call AludelAgent.attach() as the first line of the program, or"
                + " weave at build time. [loaded-before-agent]");
  }

  @Test
  void showsAFailureToTheLoadersBelow() {
    failures.refused(parent, "shop/User", REFUSAL);

    assertThat(failures.refusalSeenBy(child, "shop/User")).isEqualTo(REFUSAL);
    assertThat(failures.refusalBy(child, "shop/User")).isNull();
  }

  @Test
  void keepsTheClassOfOneLoaderApartFromThatOfAnother() {
    failures.refused(parent, "shop/User", REFUSAL);
    failures.woven(child, "shop/User");

    assertThat(failures.refusalSeenBy(child, "shop/User")).isNull();
    assertThat(failures.refusalSeenBy(parent, "shop/User")).isEqualTo(REFUSAL);
  }

  @Test
  void saysNothingWhenTheLogIsOff() {
    FailureRegistry silent = new FailureRegistry(new AgentLog(LogLevel.OFF, log::add));

    silent.refused(parent, "shop/User", REFUSAL);

    assertThat(log).isEmpty();
    assertThat(silent.refusalBy(parent, "shop/User")).isEqualTo(REFUSAL);
  }

  @Test
  void namesWovenClassesOnDemandOnly() {
    failures.woven(parent, "shop/User");
    new FailureRegistry(new AgentLog(LogLevel.INFO, log::add)).woven(parent, "shop/Order");

    assertThat(log).containsExactly("[aludel] wove shop.Order");
  }
}
