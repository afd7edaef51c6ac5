package dev.aludel.agent.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects from a class file what its default {@code serialVersionUID} is computed from. */
final class SerialMembers extends ClassVisitor {

  private static final int CLASS_MODIFIERS =
      Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
  private static final int ANY_MODIFIERS = Opcodes.ACC_PUBLIC
      | Opcodes.ACC_PRIVATE
      | Opcodes.ACC_PROTECTED
      | Opcodes.ACC_STATIC
      | Opcodes.ACC_FINAL;
  private static final int FIELD_MODIFIERS =
      ANY_MODIFIERS | Opcodes.ACC_VOLATILE | Opcodes.ACC_TRANSIENT;
  private static final int METHOD_MODIFIERS = ANY_MODIFIERS
      | Opcodes.ACC_SYNCHRONIZED
      | Opcodes.ACC_NATIVE
      | Opcodes.ACC_ABSTRACT
      | Opcodes.ACC_STRICT;

  private String name = "";
  private int access;
  private final List<String> interfaces = new ArrayList<>();
  private final List<SerialMember> fields = new ArrayList<>();
  private final List<SerialMember> initializers = new ArrayList<>();
  private final List<SerialMember> constructors = new ArrayList<>();
  private final List<SerialMember> methods = new ArrayList<>();

  SerialMembers() {
    super(Opcodes.ASM9);
  }

  String className() {
    return name.replace('/', '.');
  }

  int modifiers() {
    return access & CLASS_MODIFIERS;
  }

  List<String> interfaces() {
    Collections.sort(interfaces);
    return interfaces;
  }

  List<SerialMember> fields() {
    Collections.sort(fields);
    return fields;
  }

  List<SerialMember> initializers() {
    return initializers;
  }

  List<SerialMember> constructors() {
    Collections.sort(constructors);
    return constructors;
  }

  List<SerialMember> methods() {
    Collections.sort(methods);
    return methods;
  }

  @Override
  public void visit(
      int version,
      int classAccess,
      String className,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] superInterfaces) {
    name = className;
    access = classAccess;
    if (superInterfaces != null) {
      for (String superInterface : superInterfaces) {
        interfaces.add(superInterface.replace('/', '.'));
      }
    }
  }

  @Override
  public void visitInnerClass(
      String innerName, @Nullable String outer, @Nullable String simple, int innerAccess) {
    if (innerName.equals(name)) {
      access = innerAccess; // Class.getModifiers answers these for a nested class.
    }
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int fieldAccess,
      String fieldName,
      String descriptor,
      @Nullable String signature,
      @Nullable Object constant) {
    boolean isPrivate = (fieldAccess & Opcodes.ACC_PRIVATE) != 0;
    boolean skipped = (fieldAccess & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) != 0;
    if (!isPrivate || !skipped) {
      fields.add(new SerialMember(fieldName, fieldAccess & FIELD_MODIFIERS, descriptor));
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int methodAccess,
      String methodName,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (methodName.equals("<clinit>")) {
      initializers.add(new SerialMember(methodName, Opcodes.ACC_STATIC, descriptor));
    } else if ((methodAccess & Opcodes.ACC_PRIVATE) == 0) {
      SerialMember member = new SerialMember(
          methodName, methodAccess & METHOD_MODIFIERS, descriptor.replace('/', '.'));
      (methodName.equals("<init>") ? constructors : methods).add(member);
    }
    return null;
  }
}
