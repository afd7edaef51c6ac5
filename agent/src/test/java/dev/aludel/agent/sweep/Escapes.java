package dev.aludel.agent.sweep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks through a class as the JVM gets it for reads and writes past an accessor, and for calls of accessors that are
 * not there.
 */
final class Escapes extends ClassVisitor {

  private final String type;
  private final Hierarchy woven;
  private final List<String> found = new ArrayList<>();

  private Escapes(String type, Hierarchy woven) {
    super(Opcodes.ASM9);
    this.type = type;
    this.woven = woven;
  }

  /** One line for each; the hierarchy is that of the woven classes. */
  static List<String> of(byte[] classFile, Hierarchy woven) {
    ClassReader reader = new ClassReader(classFile);
    Escapes escapes = new Escapes(reader.getClassName(), woven);
    reader.accept(escapes, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return escapes.found;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return Unwoven.isAdded(access, name, descriptor) ? null : new Code(name + descriptor);
  }

  private final class Code extends MethodVisitor {

    private final String method;

    Code(String method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
        return;
      }
      Hierarchy.Type declaring = woven.declaring(owner, name, descriptor);
      // A constructor may write its own fields before it has called the one above.
      boolean early = opcode == Opcodes.PUTFIELD && method.startsWith("<init>");
      boolean own = declaring != null && declaring.name.equals(type);
      if (declaring != null && hasGetter(declaring, name, descriptor) && !(early && own)) {
        found.add(method + " bypasses " + owner + "." + name);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (name.startsWith("$aludel_") && !answers(owner, name + descriptor)) {
        found.add(method + " calls " + owner + "." + name + ", which is not there");
      }
    }

    private boolean answers(String owner, String accessor) {
      String at = owner;
      while (at != null) {
        Hierarchy.Type declaring = woven.type(at);
        if (declaring != null && declaring.methods.contains(accessor)) {
          return true;
        }
        at = declaring == null ? null : declaring.superName;
      }
      return false;
    }
  }

  private static boolean hasGetter(Hierarchy.Type declaring, String name, String descriptor) {
    for (String method : declaring.methods) {
      if (method.startsWith("$aludel_get$") && method.endsWith("$" + name + "()" + descriptor)) {
        return true;
      }
    }
    return false;
  }
}
