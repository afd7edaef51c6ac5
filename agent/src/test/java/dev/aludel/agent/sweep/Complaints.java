package dev.aludel.agent.sweep;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SimpleVerifier;
import org.objectweb.asm.util.CheckClassAdapter;

/** What ASM's checker and its verifier find wrong with a class. Loads none. */
final class Complaints {

  private Complaints() {}

  static Set<String> about(byte[] classFile, Hierarchy hierarchy) {
    Set<String> complaints = new TreeSet<>();
    ClassNode type = new ClassNode();
    try {
      new ClassReader(classFile).accept(new CheckClassAdapter(Opcodes.ASM9, type, false) {}, 0);
    } catch (IllegalArgumentException | IllegalStateException e) {
      complaints.add(String.valueOf(e.getMessage()));
      new ClassReader(classFile).accept(type, 0);
    }
    for (MethodNode method : type.methods) {
      try {
        new Analyzer<>(new Verifier(hierarchy)).analyze(type.name, method);
      } catch (AnalyzerException e) {
        complaints.add(method.name + method.desc + " " + e.getMessage());
      }
    }
    return complaints;
  }

  private static final class Verifier extends SimpleVerifier {

    private final Hierarchy hierarchy;

    Verifier(Hierarchy hierarchy) {
      super(Opcodes.ASM9, null, null, null, false);
      this.hierarchy = hierarchy;
    }

    @Override
    protected boolean isInterface(Type type) {
      Hierarchy.Type found = hierarchy.type(type.getInternalName());
      return found != null && found.isInterface;
    }

    @Override
    protected Type getSuperClass(Type type) {
      Hierarchy.Type found = hierarchy.type(type.getInternalName());
      return found == null || found.superName == null
          ? Type.getObjectType("java/lang/Object")
          : Type.getObjectType(found.superName);
    }

    @Override
    protected boolean isAssignableFrom(Type to, Type from) {
      if (to.equals(from)) {
        return true;
      }
      if (from.getSort() == Type.ARRAY) {
        return to.getSort() == Type.ARRAY
            ? isAssignableElement(element(to), element(from))
            : isAboveArrays(to.getInternalName());
      }
      // As the JVM does: an interface takes every object.
      return to.getSort() == Type.OBJECT
          && from.getSort() == Type.OBJECT
          && (isInterface(to) || hierarchy.isSubtype(from.getInternalName(), to.getInternalName()));
    }

    private boolean isAssignableElement(Type to, Type from) {
      boolean primitive = to.getSort() < Type.ARRAY || from.getSort() < Type.ARRAY;
      return primitive ? to.equals(from) : isAssignableFrom(to, from);
    }

    private static Type element(Type array) {
      return Type.getType(array.getDescriptor().substring(1));
    }

    private static boolean isAboveArrays(String name) {
      return Set.of("java/lang/Object", "java/lang/Cloneable", "java/io/Serializable")
          .contains(name);
    }
  }
}
