package dev.aludel.agent.weave;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the calls of one method, and tells of each with its line. */
abstract class RawRewriter extends MethodVisitor {

  private final RawWayWeaver weaver;
  private final String method;
  private final String descriptor;
  private int line;
  private boolean rewritten;

  RawRewriter(MethodVisitor target, RawWayWeaver weaver, String method, String descriptor) {
    super(Opcodes.ASM9, target);
    this.weaver = weaver;
    this.method = method;
    this.descriptor = descriptor;
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    super.visitLineNumber(number, start);
  }

  final void noteRewrite(String what) {
    rewritten = true;
    weaver.noteRewrite(method, descriptor, line, what);
  }

  final boolean hasRewritten() {
    return rewritten;
  }
}
