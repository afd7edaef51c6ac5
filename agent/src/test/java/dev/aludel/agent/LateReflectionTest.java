package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that set fields by reflection, and were there before the agent. */
class LateReflectionTest {

  private static final String TOOL = """
      package shop;

      import java.lang.reflect.Field;

      public class Tool {
        interface Setter { void set(Object owner, Object value) throws Exception; }
        public Object name;
        static void set(Tool tool, Object value) throws Exception {
          Tool.class.getField("name").set(tool, value);
        }
        static void setByReference(Tool tool, Object value) throws Exception {
          Setter setter = Tool.class.getField("name")::set;
          setter.set(tool, value);
        }
      }
      """;

  private static final String MAIN = """
      package shop;

      import dev.aludel.agent.AludelAgent;
      import dev.aludel.instrument.RawAccess;

      public class Main {
        public static void main(String... args) throws Exception {
          Tool tool = new Tool();
          Tool.set(tool, "early");
          AludelAgent.attach();
          Tool.set(tool, "late");
          System.out.println(tool.name + " " + RawAccess.takeCalls());
          Tool.setByReference(tool, "unseen");
          System.out.println(tool.name + " " + RawAccess.takeCalls());
        }
      }
      """;

  @TempDir
  static Path directory;

  @Test
  void rewritesTheirCallsButCannotGiveThemMethodsForTheirMethodReferences() throws IOException {
    Output output = new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true")
        .on(Compiled.of(TOOL, MAIN).writeTo(directory.resolve("program")))
        .on(Shop.RUNTIME, AgentJar.in(directory))
        .run("shop.Main");

    assertThat(output)
        .isEqualTo(
            new Output(0, List.of("late [object name of Tool = late]", "unseen []"), List.of()));
  }
}
