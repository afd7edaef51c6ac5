package dev.aludel.agent.detect;

import dev.aludel.agent.contract.RuntimeContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects a {@link ClassDescription} from the events of one class. */
final class DescriptionReader extends ClassVisitor {

  private final int version;
  private int access;
  private String name = "";
  private @Nullable String superName;
  private List<String> interfaces = List.of();
  private boolean inner;
  private int methods;
  private @Nullable StampReader stamp;
  private final Set<String> annotations = new HashSet<>();
  private final List<FieldDescription> fields = new ArrayList<>();
  private final List<ConstructorDescription> constructors = new ArrayList<>();
  private final Set<String> nonNullGetters = new HashSet<>();

  DescriptionReader(int version) {
    super(Opcodes.ASM9);
    this.version = version;
  }

  ClassDescription of(ClassReader reader) {
    return new ClassDescription(
        version,
        access,
        name,
        superName,
        interfaces,
        annotations,
        inner,
        fields,
        constructors,
        nonNullGetters,
        stamp == null ? null : stamp.stamp(),
        ClassSize.of(reader, methods));
  }

  @Override
  public void visit(
      int classVersion,
      int classAccess,
      String className,
      @Nullable String signature,
      @Nullable String superClass,
      String @Nullable [] superInterfaces) {
    access = classAccess;
    name = className;
    superName = superClass;
    interfaces = superInterfaces == null ? List.of() : List.of(superInterfaces);
  }

  @Override
  public void visitInnerClass(
      String innerName, @Nullable String outer, @Nullable String simple, int innerAccess) {
    if (innerName.equals(name)) {
      inner = (innerAccess & Opcodes.ACC_STATIC) == 0;
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    annotations.add(descriptor);
    if (!descriptor.equals(RuntimeContract.WOVEN)) {
      return null;
    }
    stamp = new StampReader();
    return stamp;
  }

  @Override
  public FieldVisitor visitField(
      int fieldAccess,
      String fieldName,
      String descriptor,
      @Nullable String signature,
      @Nullable Object constant) {
    Set<String> marks = new HashSet<>();
    fields.add(new FieldDescription(fieldAccess, fieldName, descriptor, marks, constant != null));
    return new FieldMarkReader(marks);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int methodAccess,
      String methodName,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    methods++;
    if (methodName.equals("<init>")) {
      return new ConstructorReader(name, superName, methodAccess, descriptor, constructors);
    }
    boolean getter = methodName.startsWith("get") && descriptor.startsWith("()L");
    return getter ? new GetterMarkReader(methodName + descriptor, nonNullGetters) : null;
  }
}
