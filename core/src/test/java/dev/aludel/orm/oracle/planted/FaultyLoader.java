package dev.aludel.orm.oracle.planted;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Has a session of its own, with a fault in it, and the random sequences that use it; all else comes from its parent. */
final class FaultyLoader extends ClassLoader {

  private static final String OWN = "dev.aludel.orm.";
  private static final String SHARED = "dev.aludel.orm.oracle.planted.";

  private final Fault fault;
  private final AtomicInteger planted = new AtomicInteger();

  FaultyLoader(Fault fault) {
    super(FaultyLoader.class.getClassLoader());
    this.fault = fault;
  }

  /** How often the method was there to be spoiled. */
  int planted() {
    return planted.get();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OWN) || name.startsWith(SHARED)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = in.readAllBytes();
      byte[] given = name.equals(fault.className()) ? spoiled(code) : code;
      return defineClass(name, given, 0, given.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private byte[] spoiled(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            MethodVisitor written =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
            if (bridge || !fault.isIn(name)) {
              return written;
            }
            planted.incrementAndGet();
            return fault.spoiling.into(written, descriptor);
          }
        },
        0);
    return writer.toByteArray();
  }
}
