package dev.aludel.agent.weave;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Writes down the {@code serialVersionUID} that the class had by default, which added members would change. */
final class SerialVersionWeaver implements Addition {

  private final long version;

  SerialVersionWeaver(long version) {
    this.version = version;
  }

  @Override
  public void addTo(ClassVisitor target) {
    int access =
        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    target.visitField(access, "serialVersionUID", "J", null, version).visitEnd();
  }
}
