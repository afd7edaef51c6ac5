package dev.aludel.agent.sweep;

import dev.aludel.agent.detect.ClassFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes, what they extend and declare, by class files alone. */
final class Hierarchy {

  private final ClassFiles files;
  private final Map<String, Type> types = new HashMap<>();

  Hierarchy(ClassFiles files) {
    this.files = files;
  }

  /** The class with this internal name; null if it has no class file. */
  @Nullable
  Type type(String name) {
    if (!types.containsKey(name)) {
      byte[] classFile = files.read(name);
      types.put(name, classFile == null ? null : Type.of(classFile));
    }
    return types.get(name);
  }

  /** Whether one is the other or inherits from it; true if that cannot be known. */
  boolean isSubtype(String name, String ancestor) {
    if (name.equals(ancestor) || ancestor.equals("java/lang/Object")) {
      return true;
    }
    Type type = type(name);
    if (type == null) {
      return true;
    }
    for (String superInterface : type.interfaces) {
      if (isSubtype(superInterface, ancestor)) {
        return true;
      }
    }
    return type.superName != null && isSubtype(type.superName, ancestor);
  }

  /** The class that declares the instance field that a class sees under a name; null if none does. */
  @Nullable
  Type declaring(String owner, String field, String descriptor) {
    for (Type at = type(owner); at != null; at = at.superName == null ? null : type(at.superName)) {
      if (at.fields.contains(field + ' ' + descriptor)) {
        return at;
      }
    }
    return null;
  }

  static final class Type extends ClassVisitor {

    String name = "";

    @Nullable
    String superName;

    List<String> interfaces = List.of();
    boolean isInterface;
    final Set<String> fields = new HashSet<>();
    final Set<String> methods = new HashSet<>();

    private Type() {
      super(Opcodes.ASM9);
    }

    static Type of(byte[] classFile) {
      Type type = new Type();
      new ClassReader(classFile)
          .accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return type;
    }

    @Override
    public void visit(
        int version,
        int access,
        String className,
        @Nullable String signature,
        @Nullable String superClass,
        String @Nullable [] superInterfaces) {
      name = className;
      superName = superClass;
      interfaces = superInterfaces == null ? List.of() : List.of(superInterfaces);
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String field,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      if ((access & Opcodes.ACC_STATIC) == 0) {
        fields.add(field + ' ' + descriptor);
      }
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      methods.add(method + descriptor);
      return null;
    }
  }
}
