package dev.aludel.agent.sweep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes the hooks around reflection and {@code clone} out of the code of one method: each with the instructions that
 * shuffle the stack for it, which must be there and be these. The stack's size is not looked at; the verifier does.
 */
final class Unhooked extends MethodNode {

  private static final String RAW_ACCESS = "dev/aludel/instrument/RawAccess";
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

  /** Stands for any size: not zero, since ASM reads its own result again where a jump became too far. */
  private static final int MOST = 65_535;

  private final MethodVisitor target;

  Unhooked(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions,
      MethodVisitor target) {
    super(Opcodes.ASM9, access, name, descriptor, signature, exceptions);
    this.target = target;
  }

  @Override
  public void visitEnd() {
    List<MethodInsnNode> hooks = new ArrayList<>();
    for (AbstractInsnNode instruction : instructions) {
      if (instruction instanceof MethodInsnNode call && call.owner.equals(RAW_ACCESS)) {
        hooks.add(call);
      }
    }
    hooks.forEach(this::takeOut);
    maxStack = MOST;
    accept(target);
  }

  private void takeOut(MethodInsnNode hook) {
    switch (hook.name) {
      case "reading" -> remove(hook, 0, Opcodes.DUP2);
      case "locating" -> remove(hook, 0, hook.desc.contains(";L") ? Opcodes.DUP2 : Opcodes.DUP);
      case "updating" -> {
        if (hook.desc.endsWith("V")) {
          remove(hook, 0, Opcodes.DUP2);
        } else {
          remove(hook, 2, Opcodes.DUP2_X1, Opcodes.DUP_X2, Opcodes.POP);
        }
      }
      case "writing" -> {
        if (hook.desc.startsWith("(J") || hook.desc.startsWith("(D")) {
          remove(hook, 0, Opcodes.DUP2_X2, Opcodes.POP2, Opcodes.DUP2_X2);
        } else {
          remove(hook, 0, Opcodes.DUP_X2, Opcodes.POP, Opcodes.DUP2_X1);
        }
      }
      case "cloned" -> {
        instructions.remove(expect(hook.getPrevious().getPrevious(), Opcodes.DUP));
        instructions.remove(hook);
      }
      default ->
        instructions.set(
            hook,
            new MethodInsnNode(
                Opcodes.INVOKEVIRTUAL,
                LOOKUP,
                hook.name,
                hook.desc.replaceFirst("L" + LOOKUP.replace("$", "\\$") + ";", "")));
    }
  }

  /** Removes a call with the instructions around it, of which the last so many follow it. */
  private void remove(MethodInsnNode hook, int behind, int... opcodes) {
    AbstractInsnNode at = hook;
    for (int i = 0; i < opcodes.length - behind; i++) {
      at = at.getPrevious();
    }
    for (int i = 0; i < opcodes.length; i++) {
      at = at == hook ? at.getNext() : at;
      AbstractInsnNode next = at.getNext();
      instructions.remove(expect(at, opcodes[i]));
      at = next;
    }
    instructions.remove(hook);
  }

  private static AbstractInsnNode expect(AbstractInsnNode instruction, int opcode) {
    if (instruction.getOpcode() != opcode) {
      throw new AssertionError(
          "Opcode " + instruction.getOpcode() + " where " + opcode + " is due");
    }
    return instruction;
  }
}
