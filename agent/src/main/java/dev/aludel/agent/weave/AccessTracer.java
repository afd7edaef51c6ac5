package dev.aludel.agent.weave;

import dev.aludel.agent.plan.MappedField;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Stands before a rewriter, when tracing is wanted, and tells what that one is about to replace. */
final class AccessTracer extends MethodVisitor {

  private final AccessRewriter rewriter;
  private final RewriteTrace trace;
  private final String type;
  private final String method;
  private final String descriptor;
  private int line;

  AccessTracer(
      AccessRewriter rewriter, RewriteTrace trace, String type, String method, String descriptor) {
    super(Opcodes.ASM9, rewriter);
    this.rewriter = rewriter;
    this.trace = trace;
    this.type = type;
    this.method = method;
    this.descriptor = descriptor;
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    super.visitLineNumber(number, start);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String fieldType) {
    MappedField field = rewriter.meant(opcode, owner, name, fieldType);
    if (field != null) {
      boolean read = opcode == Opcodes.GETFIELD;
      trace.rewritten(new Rewrite(type, method, descriptor, line, Rewrite.access(read, field)));
    }
    super.visitFieldInsn(opcode, owner, name, fieldType);
  }
}
