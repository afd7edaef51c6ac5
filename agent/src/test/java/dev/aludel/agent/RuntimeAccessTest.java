package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** A library in a named module that sets fields by reflection, and has never heard of the runtime. */
class RuntimeAccessTest {

  private static final String TOOL = """
      package tool;

      public class Tool {
        public static void set(java.lang.reflect.Field field, Object owner, Object value) throws Exception {
          field.set(owner, value);
        }
      }
      """;

  private static final String MAIN = """
      package shop;

      public class Main {
        public Object name;
        public static void main(String... args) throws Exception {
          Main main = new Main();
          tool.Tool.set(Main.class.getField("name"), main, "ed");
          System.out.println(tool.Tool.class.getModule() + " " + main.name + " "
              + dev.aludel.instrument.RawAccess.takeCalls());
        }
      }
      """;

  @TempDir
  static Path directory;

  @Test
  void letsTheModuleReadTheRuntime() throws IOException {
    Compiled compiled = Compiled.of(TOOL, MAIN);
    Path module = directory.resolve("modules/tool");
    Path program = directory.resolve("program");
    write(module, "tool/Tool.class", compiled.classFile("tool.Tool"));
    write(module, "module-info.class", moduleInfo());
    write(program, "shop/Main.class", compiled.classFile("shop.Main"));

    Output output = new JavaProcess()
        .with("-javaagent:" + AgentJar.in(directory))
        .with("--module-path", directory.resolve("modules").toString(), "--add-modules", "tool")
        .on(program, Shop.RUNTIME)
        .run("shop.Main");

    assertThat(output)
        .isEqualTo(new Output(0, List.of("module tool ed [object name of Main = ed]"), List.of()));
  }

  private static void write(Path root, String name, byte[] classFile) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.write(file, classFile);
  }

  private static byte[] moduleInfo() {
    ClassWriter info = new ClassWriter(0);
    info.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = info.visitModule("tool", 0, null);
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    module.visitExport("tool", 0);
    module.visitEnd();
    info.visitEnd();
    return info.toByteArray();
  }
}
