package dev.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A virtual thread that waits for a database must not pin its carrier: what speaks to databases takes no monitor at all. */
class MonitorTest {

  private static final List<String> SPEAKING = List.of("engine", "orm", "inspect", "dialect");

  @Test
  void takesNoMonitorWhereDatabasesAreSpokenTo() throws IOException, URISyntaxException {
    assertThat(monitorsIn(classesOf(Engine.class))).isEmpty();
  }

  @Test
  void wouldNoticeAMonitor() throws IOException {
    assertThat(monitorsIn(bytesOf(WithMonitors.class)))
        .containsExactlyInAnyOrder("WithMonitors.block", "WithMonitors.whole");
  }

  /** Read only. */
  static final class WithMonitors {

    synchronized void whole() {}

    void block() {
      synchronized (this) {
        hashCode();
      }
    }
  }

  private static List<byte[]> classesOf(Class<?> one) throws IOException, URISyntaxException {
    Path root = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI())
        .resolve("dev/aludel");
    List<byte[]> classes = new ArrayList<>();
    for (String name : SPEAKING) {
      try (Stream<Path> files = Files.walk(root.resolve(name))) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".class")).toList()) {
          classes.add(Files.readAllBytes(file));
        }
      }
    }
    assertThat(classes).hasSizeGreaterThan(200);
    return classes;
  }

  private static List<byte[]> bytesOf(Class<?> type) throws IOException {
    try (InputStream bytes = type.getResourceAsStream("MonitorTest$WithMonitors.class")) {
      assertThat(bytes).isNotNull();
      return List.of(bytes.readAllBytes());
    }
  }

  private static List<String> monitorsIn(List<byte[]> classes) {
    List<String> found = new ArrayList<>();
    for (byte[] bytes : classes) {
      ClassReader reader = new ClassReader(bytes);
      String type = reader.getClassName().replaceFirst(".*[/$]", "");
      reader.accept(
          new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
              if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                found.add(type + "." + name);
              }
              return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                  if (opcode == Opcodes.MONITORENTER) {
                    found.add(type + "." + name);
                  }
                }
              };
            }
          },
          ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
    return found;
  }
}
